"""The slotwise generator: spec/commands.yaml -> dispatch rows, typed stubs, tests, COMMANDS.md."""
