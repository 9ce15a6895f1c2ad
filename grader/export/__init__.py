"""A sheet as text, one file a format; pure functions of a sheet."""
