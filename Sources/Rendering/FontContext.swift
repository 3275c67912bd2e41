import CPangoCairo
import Graphics

/// Pango's layout of text for one theme: language zh-CN, no hinting of metrics, every run audited.
///
/// Each text is shaped once for each face, at one size from which all others are scaled: looking a
/// face up costs 2 ms for every size, and without hinting widths are proportional anyway. Text is
/// measured, audited and drawn from the same layout. Nothing is shared between tasks.
final class FontContext: TextMeasurer {
  private let context: OpaquePointer
  private let families: [Font.Role: String]
  private var descriptions: [Face: OpaquePointer] = [:]
  private var shaped: [Text: Shaped] = [:]

  /// More texts than this are forgotten and shaped again.
  private static let capacity = 4_000

  /// The size that texts are shaped at, in points.
  static let shapingSize = 12.0

  /// A font without its size.
  private struct Face: Hashable {
    let role: Font.Role
    let isBold: Bool
  }

  private struct Text: Hashable {
    let string: String
    let face: Face
  }

  /// A shaped line of text, all lengths in points at the shaping size.
  struct Shaped {
    let layout: OpaquePointer
    let width: Double
    /// From the top of the line to its baseline.
    let baseline: Double
  }

  init(families: [Font.Role: String]) {
    self.families = families
    guard let map = pango_cairo_font_map_get_default(),
      let context = pango_font_map_create_context(map)
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
    forget()
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  func width(of text: String, font: Font) -> Double {
    shape(text, font).width * font.size / Self.shapingSize
  }

  /// The line of text shaped, valid until the next text is shaped.
  func shape(_ string: String, _ font: Font) -> Shaped {
    let key = Text(string: string, face: Face(role: font.role, isBold: font.isBold))
    if let known = shaped[key] { return known }
    if shaped.count >= Self.capacity { forget() }
    guard let layout = pango_layout_new(context) else {
      preconditionFailure("Pango without a layout")
    }
    pango_layout_set_font_description(layout, description(of: key.face))
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_text(layout, string, -1)
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    let unit = Double(PANGO_SCALE)
    let line = Shaped(
      layout: layout, width: Double(extents.width) / unit,
      baseline: Double(pango_layout_get_baseline(layout)) / unit)
    shaped[key] = line
    return line
  }

  private func forget() {
    for line in shaped.values { g_object_unref(UnsafeMutableRawPointer(line.layout)) }
    shaped.removeAll(keepingCapacity: true)
  }

  private func description(of face: Face) -> OpaquePointer? {
    if let known = descriptions[face] { return known }
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, families[face.role] ?? "")
    pango_font_description_set_absolute_size(
      description, Self.shapingSize * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      description, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    descriptions[face] = description
    return description
  }

  /// Compares the families that were really used with the one wanted, and counts missing glyphs.
  ///
  /// - Throws: `RenderError` at the first run in another family, or the first text with a missing
  ///   glyph.
  func audit(_ text: String, _ font: Font) throws(RenderError) {
    let layout = shape(text, font).layout
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
