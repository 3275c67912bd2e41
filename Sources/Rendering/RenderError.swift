import CPangoCairo

/// Why a picture cannot be made, in Chinese.
public enum RenderError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Cairo's own word for what went wrong.
  case cairo(reason: String)
  /// The picture has too many pixels.
  case tooLarge(width: Int, height: Int)
  /// libpng could not encode.
  case png(reason: String)
  /// A text is not set in the font that the theme names.
  case font(FontIssue, text: String)

  public var description: String {
    switch self {
    case .cairo(let reason): "绘图失败：\(reason)。请减小图的尺寸后再试。"
    case .tooLarge(let width, let height): "图太大（\(width)×\(height) 像素）。请减小尺寸或分辨率。"
    case .png(let reason): "PNG 编码失败：\(reason)。请换一种格式（svg、pdf）。"
    case .font(let issue, let text):
      "\(issue)（见“\(text)”）。请安装字体（apt install fonts-noto-cjk），或用 --font-fallback 允许并注明。"
    }
  }

  init(_ status: cairo_status_t) {
    self = .cairo(reason: String(cString: cairo_status_to_string(status)))
  }
}
