"""Puts HTML, Markdown and the borders of tables into the text of an error. Ends as: failed.

says: <script>alert(1)</script></table>|`code`|![](http://example.org/x.png)
"""


def double(number):
    raise ValueError("<script>alert(1)</script></table>|`code`|![](http://example.org/x.png)")
