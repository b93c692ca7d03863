"""Who may use the API: tokens, of which only hashes are kept."""
