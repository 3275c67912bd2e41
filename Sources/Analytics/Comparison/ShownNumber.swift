public import Disclosure

/// Numbers as people read them: rounded half up, thousands grouped by narrow spaces.
public enum ShownNumber {
  /// A number with so many decimals, thousands grouped: "14 362.86".
  public static func decimal(_ value: Double, _ decimals: Int, separator: String = " ") -> String {
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (value * factor).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 9e15 else { return "\(value)" }
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(String(padded.dropLast(decimals)), separator)
    let sign = scaled < 0 ? "-" : ""
    return sign + whole + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  }

  /// An exact number in full, thousands grouped.
  public static func exact(_ number: ExactNumber, separator: String = " ") -> String {
    let parts = number.description.split(separator: ".", omittingEmptySubsequences: false)
    let isNegative = parts[0].hasPrefix("-")
    let whole = grouped(String(isNegative ? parts[0].dropFirst() : parts[0]), separator)
    return (isNegative ? "-" : "") + whole + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// An amount in 万元 to two decimals, or as printed when it has fewer.
  public static func amount(_ number: ExactNumber, separator: String = " ") -> String {
    number.scale <= 2
      ? exact(number, separator: separator) : decimal(number.double, 2, separator: separator)
  }

  /// A p-value: two decimals, three below 0.1, "<0.001" below that.
  public static func probability(_ p: Double) -> String {
    if p < 0.001 { return "<0.001" }
    return decimal(p, p < 0.1 ? 3 : 2)
  }

  /// A p-value with its letter: "p=0.22", "p<0.001".
  public static func pValue(_ p: Double) -> String {
    let shown = probability(p)
    return shown.hasPrefix("<") ? "p\(shown)" : "p=\(shown)"
  }

  /// GB/T 15835: numbers of five and more digits are grouped; four stay together.
  private static func grouped(_ digits: String, _ separator: String) -> String {
    guard digits.count > 4 else { return digits }
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }
}
