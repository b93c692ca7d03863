"""What whoever runs a server sees of it: its log and its figures. Nothing of any reader is in either."""
