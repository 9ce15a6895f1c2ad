# right: 0
# wrong: returned -5
import copy
import threading

class Books:
    def __init__(self):
        self.debit = 0
        self.credit = 0

books = Books()

def post():
    books.debit += 5
    books.credit += 5

def main():
    clerk = threading.Thread(target=post)
    clerk.start()
    page = copy.copy(books)
    clerk.join()
    return page.credit - page.debit
