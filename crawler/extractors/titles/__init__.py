"""Titles: where one may begin and end in an entry, and whether words look like one."""
