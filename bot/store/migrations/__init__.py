"""Alembic's folder: `versions` holds the steps from the first form of the tables to the present one."""
