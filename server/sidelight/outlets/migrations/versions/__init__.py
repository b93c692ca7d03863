"""One module a step, in the order of their numbers. `tables.REVISION` names the last one."""
