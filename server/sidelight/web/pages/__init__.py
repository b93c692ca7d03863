"""The routes that answer people with a browser: the page that shows a panel, and a page for each outlet."""
