"""What headings say: their words, in the tongues that academics write in, known to what reads files and what reads lists."""
