import Disclosure

/// The names that differ least from what was typed.
enum Nearest {
  static func names(to typed: String, among names: [String], count: Int = 3) -> [String] {
    let letters = Array(typed)
    return names.map { (editDistance(letters, Array($0)), $0) }.sorted { $0 < $1 }.prefix(count)
      .map { $0.1 }
  }
}
