"""`python -m obadesk` is the same as `obadesk`."""

import sys

from obadesk.app import main

if __name__ == "__main__":
    sys.exit(main())
