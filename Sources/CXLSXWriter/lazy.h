/* libxlsxwriter, loaded when the first workbook is written: it brings a cryptography library along,
   which would cost every start 2 ms and 3 MB. A function that is not listed here cannot be linked;
   add it below in both lists. */
#include "../CLazy/loading.h"

#define chart_add_series chart_add_series_linked
#define chart_axis_major_gridlines_set_line chart_axis_major_gridlines_set_line_linked
#define chart_axis_set_crossing_max chart_axis_set_crossing_max_linked
#define chart_axis_set_interval_unit chart_axis_set_interval_unit_linked
#define chart_axis_set_min chart_axis_set_min_linked
#define chart_axis_set_name chart_axis_set_name_linked
#define chart_axis_set_reverse chart_axis_set_reverse_linked
#define chart_legend_set_position chart_legend_set_position_linked
#define chart_series_set_categories chart_series_set_categories_linked
#define chart_series_set_fill chart_series_set_fill_linked
#define chart_series_set_labels chart_series_set_labels_linked
#define chart_series_set_labels_font chart_series_set_labels_font_linked
#define chart_series_set_labels_num_format chart_series_set_labels_num_format_linked
#define chart_series_set_name_range chart_series_set_name_range_linked
#define chart_series_set_values chart_series_set_values_linked
#define chart_set_series_gap chart_set_series_gap_linked
#define chart_set_series_overlap chart_set_series_overlap_linked
#define chart_title_set_name chart_title_set_name_linked
#define chart_title_set_name_font chart_title_set_name_font_linked
#define format_set_align format_set_align_linked
#define format_set_bg_color format_set_bg_color_linked
#define format_set_bold format_set_bold_linked
#define format_set_bottom format_set_bottom_linked
#define format_set_bottom_color format_set_bottom_color_linked
#define format_set_font_color format_set_font_color_linked
#define format_set_font_name format_set_font_name_linked
#define format_set_font_size format_set_font_size_linked
#define format_set_indent format_set_indent_linked
#define format_set_num_format format_set_num_format_linked
#define format_set_text_wrap format_set_text_wrap_linked
#define lxw_strerror lxw_strerror_linked
#define workbook_add_chart workbook_add_chart_linked
#define workbook_add_format workbook_add_format_linked
#define workbook_add_worksheet workbook_add_worksheet_linked
#define workbook_close workbook_close_linked
#define workbook_new workbook_new_linked
#define workbook_set_properties workbook_set_properties_linked
#define worksheet_autofilter worksheet_autofilter_linked
#define worksheet_fit_to_pages worksheet_fit_to_pages_linked
#define worksheet_freeze_panes worksheet_freeze_panes_linked
#define worksheet_gridlines worksheet_gridlines_linked
#define worksheet_insert_chart_opt worksheet_insert_chart_opt_linked
#define worksheet_merge_range worksheet_merge_range_linked
#define worksheet_repeat_rows worksheet_repeat_rows_linked
#define worksheet_set_column worksheet_set_column_linked
#define worksheet_set_footer worksheet_set_footer_linked
#define worksheet_set_landscape worksheet_set_landscape_linked
#define worksheet_set_paper worksheet_set_paper_linked
#define worksheet_set_row worksheet_set_row_linked
#define worksheet_write_blank worksheet_write_blank_linked
#define worksheet_write_number worksheet_write_number_linked
#define worksheet_write_string worksheet_write_string_linked
#include <xlsxwriter.h>
#undef chart_add_series
#undef chart_axis_major_gridlines_set_line
#undef chart_axis_set_crossing_max
#undef chart_axis_set_interval_unit
#undef chart_axis_set_min
#undef chart_axis_set_name
#undef chart_axis_set_reverse
#undef chart_legend_set_position
#undef chart_series_set_categories
#undef chart_series_set_fill
#undef chart_series_set_labels
#undef chart_series_set_labels_font
#undef chart_series_set_labels_num_format
#undef chart_series_set_name_range
#undef chart_series_set_values
#undef chart_set_series_gap
#undef chart_set_series_overlap
#undef chart_title_set_name
#undef chart_title_set_name_font
#undef format_set_align
#undef format_set_bg_color
#undef format_set_bold
#undef format_set_bottom
#undef format_set_bottom_color
#undef format_set_font_color
#undef format_set_font_name
#undef format_set_font_size
#undef format_set_indent
#undef format_set_num_format
#undef format_set_text_wrap
#undef lxw_strerror
#undef workbook_add_chart
#undef workbook_add_format
#undef workbook_add_worksheet
#undef workbook_close
#undef workbook_new
#undef workbook_set_properties
#undef worksheet_autofilter
#undef worksheet_fit_to_pages
#undef worksheet_freeze_panes
#undef worksheet_gridlines
#undef worksheet_insert_chart_opt
#undef worksheet_merge_range
#undef worksheet_repeat_rows
#undef worksheet_set_column
#undef worksheet_set_footer
#undef worksheet_set_landscape
#undef worksheet_set_paper
#undef worksheet_set_row
#undef worksheet_write_blank
#undef worksheet_write_number
#undef worksheet_write_string

/* The address of a function of libxlsxwriter, in the version whose headers this was built with. */
static inline void *stats_xlsx_function(const char *name) {
  static void *library = NULL;
  static const char *const files[] = {"libxlsxwriter.so." LXW_SOVERSION, NULL};
  return stats_loaded(&library, files, name,
      "错误：没有安装 libxlsxwriter，无法写 XLSX。请安装软件包 libxlsxwriter" LXW_SOVERSION "。\n");
}

#define STATS_XLSX(result, name, parameters, arguments) \
  STATS_LAZY(stats_xlsx_function, result, name, parameters, arguments)
#define STATS_XLSX_VOID(name, parameters, arguments) \
  STATS_LAZY_VOID(stats_xlsx_function, name, parameters, arguments)

STATS_XLSX(
    lxw_chart_series *, chart_add_series, (lxw_chart *a, const char *b, const char *c),
    (a, b, c))
STATS_XLSX_VOID(chart_axis_major_gridlines_set_line, (lxw_chart_axis *a, lxw_chart_line *b), (a, b))
STATS_XLSX_VOID(chart_axis_set_crossing_max, (lxw_chart_axis *a), (a))
STATS_XLSX_VOID(chart_axis_set_interval_unit, (lxw_chart_axis *a, uint16_t b), (a, b))
STATS_XLSX_VOID(chart_axis_set_min, (lxw_chart_axis *a, double b), (a, b))
STATS_XLSX_VOID(chart_axis_set_name, (lxw_chart_axis *a, const char *b), (a, b))
STATS_XLSX_VOID(chart_axis_set_reverse, (lxw_chart_axis *a), (a))
STATS_XLSX_VOID(chart_legend_set_position, (lxw_chart *a, uint8_t b), (a, b))
STATS_XLSX_VOID(
    chart_series_set_categories, (lxw_chart_series *a, const char *b, lxw_row_t c, lxw_col_t d,
    lxw_row_t e, lxw_col_t f),
    (a, b, c, d, e, f))
STATS_XLSX_VOID(chart_series_set_fill, (lxw_chart_series *a, lxw_chart_fill *b), (a, b))
STATS_XLSX_VOID(chart_series_set_labels, (lxw_chart_series *a), (a))
STATS_XLSX_VOID(chart_series_set_labels_font, (lxw_chart_series *a, lxw_chart_font *b), (a, b))
STATS_XLSX_VOID(chart_series_set_labels_num_format, (lxw_chart_series *a, const char *b), (a, b))
STATS_XLSX_VOID(
    chart_series_set_name_range, (lxw_chart_series *a, const char *b, lxw_row_t c, lxw_col_t d),
    (a, b, c, d))
STATS_XLSX_VOID(
    chart_series_set_values, (lxw_chart_series *a, const char *b, lxw_row_t c, lxw_col_t d,
    lxw_row_t e, lxw_col_t f),
    (a, b, c, d, e, f))
STATS_XLSX_VOID(chart_set_series_gap, (lxw_chart *a, uint16_t b), (a, b))
STATS_XLSX_VOID(chart_set_series_overlap, (lxw_chart *a, int8_t b), (a, b))
STATS_XLSX_VOID(chart_title_set_name, (lxw_chart *a, const char *b), (a, b))
STATS_XLSX_VOID(chart_title_set_name_font, (lxw_chart *a, lxw_chart_font *b), (a, b))
STATS_XLSX_VOID(format_set_align, (lxw_format *a, uint8_t b), (a, b))
STATS_XLSX_VOID(format_set_bg_color, (lxw_format *a, lxw_color_t b), (a, b))
STATS_XLSX_VOID(format_set_bold, (lxw_format *a), (a))
STATS_XLSX_VOID(format_set_bottom, (lxw_format *a, uint8_t b), (a, b))
STATS_XLSX_VOID(format_set_bottom_color, (lxw_format *a, lxw_color_t b), (a, b))
STATS_XLSX_VOID(format_set_font_color, (lxw_format *a, lxw_color_t b), (a, b))
STATS_XLSX_VOID(format_set_font_name, (lxw_format *a, const char *b), (a, b))
STATS_XLSX_VOID(format_set_font_size, (lxw_format *a, double b), (a, b))
STATS_XLSX_VOID(format_set_indent, (lxw_format *a, uint8_t b), (a, b))
STATS_XLSX_VOID(format_set_num_format, (lxw_format *a, const char *b), (a, b))
STATS_XLSX_VOID(format_set_text_wrap, (lxw_format *a), (a))
STATS_XLSX(char *, lxw_strerror, (lxw_error a), (a))
STATS_XLSX(lxw_chart *, workbook_add_chart, (lxw_workbook *a, uint8_t b), (a, b))
STATS_XLSX(lxw_format *, workbook_add_format, (lxw_workbook *a), (a))
STATS_XLSX(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook *a, const char *b), (a, b))
STATS_XLSX(lxw_error, workbook_close, (lxw_workbook *a), (a))
STATS_XLSX(lxw_workbook *, workbook_new, (const char *a), (a))
STATS_XLSX(lxw_error, workbook_set_properties, (lxw_workbook *a, lxw_doc_properties *b), (a, b))
STATS_XLSX(
    lxw_error, worksheet_autofilter, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c, lxw_row_t d,
    lxw_col_t e),
    (a, b, c, d, e))
STATS_XLSX_VOID(worksheet_fit_to_pages, (lxw_worksheet *a, uint16_t b, uint16_t c), (a, b, c))
STATS_XLSX_VOID(worksheet_freeze_panes, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c), (a, b, c))
STATS_XLSX_VOID(worksheet_gridlines, (lxw_worksheet *a, uint8_t b), (a, b))
STATS_XLSX(
    lxw_error, worksheet_insert_chart_opt, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c,
    lxw_chart *d, lxw_chart_options *e),
    (a, b, c, d, e))
STATS_XLSX(
    lxw_error, worksheet_merge_range, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c, lxw_row_t d,
    lxw_col_t e, const char *f, lxw_format *g),
    (a, b, c, d, e, f, g))
STATS_XLSX(
    lxw_error, worksheet_repeat_rows, (lxw_worksheet *a, lxw_row_t b, lxw_row_t c),
    (a, b, c))
STATS_XLSX(
    lxw_error, worksheet_set_column, (lxw_worksheet *a, lxw_col_t b, lxw_col_t c, double d,
    lxw_format *e),
    (a, b, c, d, e))
STATS_XLSX(lxw_error, worksheet_set_footer, (lxw_worksheet *a, const char *b), (a, b))
STATS_XLSX_VOID(worksheet_set_landscape, (lxw_worksheet *a), (a))
STATS_XLSX_VOID(worksheet_set_paper, (lxw_worksheet *a, uint8_t b), (a, b))
STATS_XLSX(
    lxw_error, worksheet_set_row, (lxw_worksheet *a, lxw_row_t b, double c, lxw_format *d),
    (a, b, c, d))
STATS_XLSX(
    lxw_error, worksheet_write_blank, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c, lxw_format *d),
    (a, b, c, d))
STATS_XLSX(
    lxw_error, worksheet_write_number, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c, double d,
    lxw_format *e),
    (a, b, c, d, e))
STATS_XLSX(
    lxw_error, worksheet_write_string, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c,
    const char *d, lxw_format *e),
    (a, b, c, d, e))
