"""Where the curve has been and where it is heading, and whether the room can live with that."""
