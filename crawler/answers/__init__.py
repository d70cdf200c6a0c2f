"""What is said to who asks: how the watch stands, why something was told, contradictions, lists."""
