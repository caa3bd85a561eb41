"""Gets the packages the client needs into ./packages, unless this Python has them. Your own installation is left alone."""

import importlib.util
import subprocess
import sys

if importlib.util.find_spec("websockets") is None:
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", "packages", "-r", "requirements.txt"],
        check=True,
    )
