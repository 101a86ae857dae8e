"""``make bundle``: for each system one zip with which Detente runs without a network and without rights.

``inside/`` is what a bundle has besides wheels: the start scripts and what they say. The rest packs it.
"""
