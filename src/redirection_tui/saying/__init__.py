"""What every face says and offers, worked out once: texts and menus, before anything is drawn."""
