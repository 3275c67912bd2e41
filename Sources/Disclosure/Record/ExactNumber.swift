/// A decimal number exactly as printed: 33633789.63 is neither rounded nor made binary.
///
/// Counts, amounts and percentages of the reports all fit; what has more than eighteen digits is
/// refused by the initialisers rather than rounded.
public struct ExactNumber: Sendable {
  /// The digits without the decimal point.
  public let significand: Int
  /// How many of the digits stand after the decimal point, without trailing zeros.
  public var scale: Int { Int(places) }
  /// The scale in one byte: tables hold hundreds of numbers.
  private let places: UInt8

  /// The number `significand × 10^-scale`; trailing zeros after the point are dropped.
  public init(_ significand: Int, scale: Int = 0) {
    precondition((0...18).contains(scale), "scale out of range")
    var (digits, places) = (significand, scale)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.significand = digits
    self.places = UInt8(places)
  }

  /// The number written as "-397", "+179", "2517.92"; `nil` for anything else or above 18 digits.
  public init?(_ text: String) {
    var (digits, places, count, seenPoint, negative) = (0, 0, 0, false, false)
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: negative = true
      case UInt8(ascii: "+") where offset == 0: break
      case UInt8(ascii: ".") where !seenPoint && count > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where count < 18:
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
        count += 1
        if seenPoint { places += 1 }
      default: return nil
      }
    }
    guard count > 0, !seenPoint || places > 0 else { return nil }
    self.init(negative ? -digits : digits, scale: places)
  }

  /// The nearest binary number.
  public var double: Double { Double(significand) / Double(Self.powerOfTen(scale)) }

  /// The number as an integer, or `nil` when it has decimals.
  public var integer: Int? { scale == 0 ? significand : nil }

  /// The number times ten to a power; `nil` when it would no longer fit.
  public func timesPowerOfTen(_ exponent: Int) -> Self? {
    if scale >= exponent, scale - exponent <= 18 {
      return Self(significand, scale: scale - exponent)
    }
    let shift = exponent - scale
    guard (0...18).contains(shift) else { return nil }
    let (product, overflow) = significand.multipliedReportingOverflow(by: Self.powerOfTen(shift))
    return overflow ? nil : Self(product)
  }

  /// The sum, or `nil` when it would no longer fit.
  public func adding(_ other: Self) -> Self? {
    let places = max(scale, other.scale)
    guard let left = digits(at: places), let right = other.digits(at: places) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Self(sum, scale: places)
  }

  /// The number with the opposite sign.
  public var negated: Self { Self(-significand, scale: scale) }

  private func digits(at places: Int) -> Int? {
    guard places > scale else { return significand }
    let (product, overflow) = significand.multipliedReportingOverflow(
      by: Self.powerOfTen(places - scale))
    return overflow ? nil : product
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}

extension ExactNumber: Hashable, Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    let places = max(left.scale, right.scale)
    guard let first = left.digits(at: places), let second = right.digits(at: places) else {
      return left.double < right.double
    }
    return first < second
  }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactNumber: CustomStringConvertible {
  /// Plain digits with a point, "2517.92"; no grouping.
  public var description: String {
    guard scale > 0 else { return String(significand) }
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = significand < 0 ? "-" : ""
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
