"""What a build costs, ours beside the peers', measured in one run: `make bench`. It shows and never judges."""
