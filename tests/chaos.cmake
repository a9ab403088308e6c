# Writers on a cluster of its own whose nodes die, stop and hand over; SLOTWISE_CHAOS_S seconds of it (36). Alone, for the dying nodes have
# deadlines of their own.
sw_executable(chaos_writers chaos/chaos.c)
target_sources(chaos_writers PRIVATE chaos/confirm.c chaos/faults.c chaos/judge.c chaos/verify.c chaos/writer.c)
foreach(name hand pulse times)
	sw_executable(chaos_${name} chaos/${name}.c)
	add_dependencies(chaos_writers chaos_${name})
endforeach()
sw_run(chaos chaos 5400 ${CMAKE_CURRENT_SOURCE_DIR}/chaos/run.sh ${CMAKE_CURRENT_BINARY_DIR} ${servers_dir}/chaos)
set_tests_properties(chaos PROPERTIES RUN_SERIAL ON)

# Their judge can convict: accounts and faults made by hand.
sw_executable(chaos_judge chaos/test_judge.c)
target_sources(chaos_judge PRIVATE chaos/faults.c chaos/judge.c)
sw_run(chaos_judge unit 60 chaos_judge)
