"""Start Detente from the folder that this file lies in; see README.txt.

Here stands only what any Python can read, even the second, so that a wrong one says what is wrong.
"""

import os
import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    found = ".".join(str(number) for number in sys.version_info[:2])
    needed = "Detente needs Python 3.11, 3.12 or 3.13; see README.txt.\n"
    wanted = "Detente braucht Python 3.11, 3.12 oder 3.13; siehe LIESMICH.txt.\n"
    sys.stderr.write("This is Python " + found + ". " + needed + "Dies ist Python " + found + ". " + wanted)
    sys.exit(2)

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from starting.front import start

sys.exit(start(sys.argv[1:]))
