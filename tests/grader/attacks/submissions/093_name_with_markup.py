"""The submission's name is HTML, Markdown and the border of a table. Ends as: no effect."""


def hand_in(folder):
    return folder.rename(folder.parent / "<script>alert(1)<|`![](http:..example.org..x.png)")
