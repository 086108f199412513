"""The parts that prints are put together from: title, attendance, items, points, signatures."""
