# Each fuzz target runs over its corpus, with fuzz/standalone.c as libFuzzer's stand-in. With SLOTWISE_FUZZ (clang) it is a libFuzzer
# binary that searches for SLOTWISE_FUZZ_S seconds; what it finds new stays in the build tree.
set(SLOTWISE_FUZZ_S 10 CACHE STRING "Seconds that each libFuzzer binary runs as a test")

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
		sw_run(${name} fuzz 300 ${name} -max_total_time=${SLOTWISE_FUZZ_S} -timeout=10 -rss_limit_mb=2048
			-artifact_prefix=${found}- -print_final_stats=1 ${found} ${seeds})
	else()
		target_sources(${name} PRIVATE fuzz/standalone.c)
		sw_run(${name} fuzz 120 ${name} ${seeds})
	endif()
endforeach()
