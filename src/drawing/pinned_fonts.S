/* The font files between two labels each; pinned_fonts.cpp gives them to C++. */
    .section .rodata
    .global milepost_font_regular, milepost_font_regular_end, milepost_font_bold, milepost_font_bold_end
milepost_font_regular:
    .incbin MILEPOST_FONT_REGULAR
milepost_font_regular_end:
milepost_font_bold:
    .incbin MILEPOST_FONT_BOLD
milepost_font_bold_end:
    .section .note.GNU-stack, "", %progbits
