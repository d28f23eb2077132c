"""Runs a command that the disk may refuse, as it refuses anybody: root too obeys permissions, files have a limit.

python weakened.py BYTES COMMAND…      BYTES is the size at which writing a file fails, 0 for no limit
"""

import ctypes
import os
import resource
import sys

# Source: prctl(2), capabilities(7). Without these two root is stopped by what its own files forbid.
PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2

if __name__ == "__main__":
    for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        # Refused to anybody but root, who alone has something to lose.
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    if limit := int(sys.argv[1]):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    os.execv(sys.argv[2], sys.argv[2:])
