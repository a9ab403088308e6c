# The generator's own tests, the check that generated/ is what the spec gives, and the models that are written in Python.

foreach(candidate python3 /usr/bin/python3 /usr/local/bin/python3 python)
	execute_process(COMMAND ${candidate} -c "import sys, jinja2, yaml; sys.exit(sys.version_info < (3, 9))"
		RESULT_VARIABLE result OUTPUT_QUIET ERROR_QUIET)
	if(result EQUAL 0)
		set(python ${candidate})
		break()
	endif()
endforeach()

if(NOT python)
	message(STATUS "tests: the generator is not tested: no Python >= 3.9 with jinja2 and yaml found")
	return()
endif()

# What a file skips, for the reason that it prints, makes ctest say Skipped; a failure beside it is one.
file(GLOB scripts CONFIGURE_DEPENDS codegen/test_*.py)
foreach(script ${scripts})
	get_filename_component(name ${script} NAME_WE)
	string(REGEX REPLACE "^test_" "" short ${name})
	sw_run(codegen_${short} codegen 300 ${python} -B -m unittest -v tests.codegen.${name})
	set_tests_properties(codegen_${short} PROPERTIES SKIP_REGULAR_EXPRESSION "OK [(]skipped=")
endforeach()
if(EXISTS ${CMAKE_SOURCE_DIR}/codegen/run)
	sw_run(generated_is_current codegen 120 ${CMAKE_SOURCE_DIR}/codegen/run check)
endif()

# One more fuzz target: the parser of syntax lines.
sw_run(fuzz_spec_syntax fuzz 300 ${python} -B ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/fuzz_spec_syntax.py)

# An installed generator in somebody else's project.
if(NOT SLOTWISE_SANITIZE)
	sw_run(install_overlay install 300 ${CMAKE_CURRENT_SOURCE_DIR}/install/overlay.sh ${CMAKE_BINARY_DIR})
endif()

# The spec against servers; those that change one start their own.
file(GLOB scripts CONFIGURE_DEPENDS live/test_*.py)
foreach(script ${scripts})
	get_filename_component(name ${script} NAME_WE)
	string(REGEX REPLACE "^test_" "" name ${name})
	sw_run_live(live_${name}_py ${python} -B ${script})
endforeach()

# The protocol models that are written in Python: programs whose exit status is the verdict. explore.py is what they import.
file(GLOB models CONFIGURE_DEPENDS model/*.py)
list(FILTER models EXCLUDE REGEX "/explore[.]py$")
foreach(model ${models})
	get_filename_component(name ${model} NAME_WE)
	sw_run(model_${name} model 300 ${python} -B ${model})
endforeach()
