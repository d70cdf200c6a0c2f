"""Whether the links of works still lead to them."""
