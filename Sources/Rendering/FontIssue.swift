/// What is not set in the font that was wanted, in Chinese.
public enum FontIssue: Hashable, Sendable, CustomStringConvertible {
  /// Another family stands in for the one named.
  case substituted(wanted: String, used: String)
  /// No font at hand has these characters.
  case missing(characters: String)

  public var description: String {
    switch self {
    case .substituted(let wanted, let used): "没有安装字体 \(wanted)，以 \(used) 代替"
    case .missing(let characters): "没有字体含有“\(characters)”，图中显示为方框"
    }
  }
}
