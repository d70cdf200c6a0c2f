"""The middle floor: reads pages, wires the parts, tells people."""
