# Each fuzz target runs over its corpus, with fuzz/standalone.c as libFuzzer's stand-in. With SLOTWISE_FUZZ (clang) it is a libFuzzer
# binary; what it finds new stays in the build tree. By default it tries the same SLOTWISE_FUZZ_RUNS inputs each time, so that a failure
# is the change's; with SLOTWISE_FUZZ_S it searches for so many seconds, from a new seed.
set(SLOTWISE_FUZZ_RUNS 50000 CACHE STRING "Inputs that each libFuzzer binary tries as a test")
set(SLOTWISE_FUZZ_S 0 CACHE STRING "Seconds that each libFuzzer binary searches instead")
set(fuzz_effort -runs=${SLOTWISE_FUZZ_RUNS} -seed=1)
if(SLOTWISE_FUZZ_S)
	set(fuzz_effort -max_total_time=${SLOTWISE_FUZZ_S})
endif()

file(GLOB sources CONFIGURE_DEPENDS fuzz/fuzz_*.c)
foreach(source ${sources})
	get_filename_component(name ${source} NAME_WE)
	string(REGEX REPLACE "^fuzz_" "" corpus ${name})
	set(seeds ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${corpus})
	sw_executable(${name} ${source})
	if(SLOTWISE_FUZZ)
		set(found ${CMAKE_CURRENT_BINARY_DIR}/corpus/${corpus})
		file(MAKE_DIRECTORY ${found})
		target_link_options(${name} PRIVATE -fsanitize=fuzzer)
		sw_run(${name} fuzz 300 ${name} ${fuzz_effort} -timeout=10 -rss_limit_mb=2048
			-artifact_prefix=${found}- -print_final_stats=1 ${found} ${seeds})
	else()
		target_sources(${name} PRIVATE fuzz/standalone.c)
		sw_run(${name} fuzz 120 ${name} ${seeds})
	endif()
endforeach()
