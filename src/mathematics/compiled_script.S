/* The compiled formula script between two labels; compiled_script.cpp gives it to C++. */
    .section .rodata
    .global milepost_formula_script, milepost_formula_script_end
milepost_formula_script:
    .incbin MILEPOST_FORMULA_SCRIPT
milepost_formula_script_end:
    .section .note.GNU-stack, "", %progbits
