/// What two long texts do not have in common, each piece behind the one it follows: "决定数 5211".
struct TextDifference {
  let old: String
  let new: String

  private static let most = 12

  /// - Returns: `nil` when the texts are short enough to stand side by side, or have little in common.
  init?(_ old: String, _ new: String) {
    guard max(old.count, new.count) > 40 else { return nil }
    let (before, after) = (Self.pieces(old), Self.pieces(new))
    let gone = Self.positions(of: before, missingIn: after)
    let come = Self.positions(of: after, missingIn: before)
    guard gone.count + come.count > 0, max(gone.count, come.count) <= Self.most else { return nil }
    self.old = Self.told(before, gone)
    self.new = Self.told(after, come)
  }

  /// The pieces between spaces and signs; the words before the number of a caption are none.
  private static func pieces(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || "；，。：|".contains($0) }.filter { $0 != "图" && $0 != "表" }
  }

  private static func positions(of pieces: [Substring], missingIn others: [Substring]) -> [Int] {
    var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return pieces.indices.filter { index in
      guard let count = left[pieces[index]], count > 0 else { return true }
      left[pieces[index]] = count - 1
      return false
    }
  }

  private static func told(_ pieces: [Substring], _ chosen: [Int]) -> String {
    guard !chosen.isEmpty else { return "（无）" }
    return chosen.map { index in
      let hasContext = index > 0 && !chosen.contains(index - 1)
      return (hasContext ? "\(pieces[index - 1]) " : "") + pieces[index]
    }.joined(separator: "；")
  }
}
