import CPangoCairo
import Graphics

/// Pango's layout of text for one theme: language zh-CN, no hinting of metrics, every run audited.
///
/// Each text is shaped once for each face, at one size from which all others are scaled: looking a
/// face up costs 2 ms for every size, and without hinting widths are proportional anyway. Text is
/// measured, audited and drawn from the same layout. Nothing is shared between tasks.
final class FontContext: TextMeasurer {
  private let context: OpaquePointer
  private let theme: Theme
  private var families: [Face: String] = [:]
  private var descriptions: [Face: OpaquePointer] = [:]
  private var shaped: [Text: Shaped] = [:]
  private var audited: [Text: [FontIssue]] = [:]
  /// The family of each font object that the shaped texts hold.
  private var used: [UnsafeMutablePointer<PangoFont>: String] = [:]

  /// More texts than this are forgotten and shaped again.
  private static let capacity = 4_000

  /// The size that texts are shaped at, in points.
  static let shapingSize = 12.0

  /// A font without its size.
  private struct Face: Hashable {
    let role: Font.Role
    let isBold: Bool

    init(_ font: Font) {
      role = font.role
      isBold = font.isBold
    }
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

  init(theme: Theme) {
    self.theme = theme
    FontFolders.use
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
    let key = key(string, font)
    if let known = shaped[key] { return known }
    if shaped.count >= Self.capacity { forget() }
    guard let layout = pango_layout_new(context) else {
      preconditionFailure("Pango without a layout")
    }
    pango_layout_set_font_description(layout, description(of: font))
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

  private func key(_ string: String, _ font: Font) -> Text {
    Text(string: string, face: Face(font))
  }

  private func forget() {
    audited.removeAll(keepingCapacity: true)
    used.removeAll(keepingCapacity: true)
    for line in shaped.values { g_object_unref(UnsafeMutableRawPointer(line.layout)) }
    shaped.removeAll(keepingCapacity: true)
  }

  private func description(of font: Font) -> OpaquePointer? {
    if let known = descriptions[Face(font)] { return known }
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, family(of: font))
    pango_font_description_set_absolute_size(
      description, Self.shapingSize * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      description, font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    descriptions[Face(font)] = description
    return description
  }

  /// The first family of a face that is installed, its substitute, or the one that is wanted.
  func family(of font: Font) -> String {
    if let known = families[Face(font)] { return known }
    let typeface = theme.typeface(of: font)
    let family =
      typeface.substitute.map { substitute in
        typeface.families.first(where: isInstalled) ?? substitute
      } ?? typeface.families.first ?? ""
    families[Face(font)] = family
    return family
  }

  private func isInstalled(_ family: String) -> Bool {
    pango_font_map_get_family(pango_context_get_font_map(context), family) != nil
  }

  /// What the theme declares to stand in for the face of a font; `nil` when the face is there.
  func declaredSubstitution(for font: Font) -> FontIssue? {
    let typeface = theme.typeface(of: font)
    let family = family(of: font)
    guard family == typeface.substitute, !typeface.families.contains(family) else { return nil }
    return .substituted(wanted: typeface.name, used: family)
  }

  /// Compares the families that were really used with the one chosen, and looks for missing glyphs.
  func issues(_ text: String, _ font: Font) -> [FontIssue] {
    let key = key(text, font)
    if let known = audited[key] { return known }
    let layout = shape(text, font).layout
    let found: [FontIssue]
    if pango_layout_get_unknown_glyphs_count(layout) > 0 {
      let missing = text.filter { character in
        pango_layout_get_unknown_glyphs_count(shape(String(character), font).layout) > 0
      }
      found = [.missing(characters: missing)]
    } else {
      let wanted = family(of: font)
      found = families(in: layout).filter { $0 != wanted }.sorted().map {
        .substituted(wanted: wanted, used: $0)
      }
    }
    audited[key] = found
    return found
  }

  /// The families of the runs of a layout.
  private func families(in layout: OpaquePointer) -> Set<String> {
    var found: Set<String> = []
    guard let iterator = pango_layout_get_iter(layout) else { return found }
    defer { pango_layout_iter_free(iterator) }
    repeat {
      guard let run = pango_layout_iter_get_run_readonly(iterator), let item = run.pointee.item,
        let font = item.pointee.analysis.font
      else { continue }
      let family = used[font] ?? Self.family(of: font)
      used[font] = family
      found.insert(family)
    } while pango_layout_iter_next_run(iterator) != 0
    return found
  }

  private static func family(of font: UnsafeMutablePointer<PangoFont>) -> String {
    guard let description = pango_font_describe(font) else { return "" }
    defer { pango_font_description_free(description) }
    return pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
  }
}
