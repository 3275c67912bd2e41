import CPangoCairo
import Graphics

/// Pango's layout of text for one theme: language zh-CN, no hinting of metrics, every run audited.
///
/// A layout is made once for each font and its text set again and again; nothing is shared between
/// tasks.
final class FontContext: TextMeasurer {
  private let context: OpaquePointer
  private let families: [Font.Role: String]
  private var layouts: [Font: OpaquePointer] = [:]
  private var widths: [Measured: Double] = [:]

  private struct Measured: Hashable {
    let text: String
    let font: Font
  }

  init(families: [Font.Role: String]) {
    self.families = families
    guard let map = pango_cairo_font_map_get_default(), let context = pango_font_map_create_context(map)
    else { preconditionFailure("Pango without a font map") }
    self.context = context
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
  }

  deinit {
    for layout in layouts.values { g_object_unref(UnsafeMutableRawPointer(layout)) }
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  func width(of text: String, font: Font) -> Double {
    let key = Measured(text: text, font: font)
    if let known = widths[key] { return known }
    let layout = layout(text, font)
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    let width = Double(extents.width) / Double(PANGO_SCALE)
    widths[key] = width
    return width
  }

  /// The layout of a line of text, valid until the next text in the same font is laid out.
  func layout(_ text: String, _ font: Font) -> OpaquePointer {
    let layout = layouts[font] ?? makeLayout(font)
    pango_layout_set_text(layout, text, -1)
    return layout
  }

  private func makeLayout(_ font: Font) -> OpaquePointer {
    guard let layout = pango_layout_new(context) else { preconditionFailure("Pango without a layout") }
    let description = pango_font_description_new()
    pango_font_description_set_family(description, families[font.role] ?? "Noto Sans CJK SC")
    pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      description, font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    pango_layout_set_single_paragraph_mode(layout, 1)
    layouts[font] = layout
    return layout
  }

  /// Compares the families that were really used with the one wanted, and counts missing glyphs.
  ///
  /// - Throws: `RenderError` at the first run in another family, or the first text with a missing glyph.
  func audit(_ text: String, _ font: Font) throws(RenderError) {
    let layout = layout(text, font)
    let missing = pango_layout_get_unknown_glyphs_count(layout)
    if missing > 0 { throw .missingGlyphs(text: text, count: Int(missing)) }
    let wanted = families[font.role] ?? ""
    for used in Self.families(in: layout) where used != wanted {
      throw .fontSubstituted(wanted: wanted, used: used)
    }
  }

  /// The families of the runs of a layout.
  private static func families(in layout: OpaquePointer) -> Set<String> {
    var families: Set<String> = []
    guard let iterator = pango_layout_get_iter(layout) else { return families }
    defer { pango_layout_iter_free(iterator) }
    repeat {
      guard let run = pango_layout_iter_get_run_readonly(iterator), let item = run.pointee.item,
        let font = item.pointee.analysis.font, let description = pango_font_describe(font)
      else { continue }
      if let family = pango_font_description_get_family(description) {
        families.insert(String(cString: family))
      }
      pango_font_description_free(description)
    } while pango_layout_iter_next_run(iterator) != 0
    return families
  }
}
