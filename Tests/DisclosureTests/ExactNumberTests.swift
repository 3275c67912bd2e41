import Disclosure
import Testing

@Suite struct ExactNumberTests {
  @Test(arguments: [
    ("0", 0, 0), ("-397", -397, 0), ("+179", 179, 0), ("+0", 0, 0), ("2517.92", 251_792, 2),
    ("94544.3180", 94_544_318, 3), ("33633789.63", 3_363_378_963, 2), ("0.07", 7, 2),
  ])
  func readsWhatIsPrinted(text: String, significand: Int, scale: Int) throws {
    let number = try #require(ExactNumber(text))
    #expect(number.significand == significand)
    #expect(number.scale == scale)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", ".5", "1.2.3", "12a", "1 2", "--1", "1234567890123456789",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test(arguments: [
    (0, 0, "0"), (5, 2, "0.05"), (-5, 2, "-0.05"), (251_792, 2, "2517.92"), (1200, 2, "12"),
  ])
  func printsPlainDigits(significand: Int, scale: Int, text: String) {
    #expect(ExactNumber(significand, scale: scale).description == text)
  }

  @Test func addsExactlyWhereBinaryNumbersDoNot() {
    let sum = ExactNumber(251_792, scale: 2).adding(ExactNumber(1_436_286, scale: 2))
    #expect(sum == ExactNumber(1_688_078, scale: 2))
    #expect(ExactNumber(1, scale: 1).adding(ExactNumber(2, scale: 1)) == ExactNumber(3, scale: 1))
    #expect(0.1 + 0.2 != 0.3)
  }

  @Test func multipliesByPowersOfTen() {
    #expect(ExactNumber(2945, scale: 2).timesPowerOfTen(4) == 294_500)
    #expect(ExactNumber(3_363_378_963, scale: 2).timesPowerOfTen(-4)?.description == "3363.378963")
    #expect(ExactNumber(Int.max).timesPowerOfTen(1) == nil)
  }

  @Test func givesUpRatherThanOverflow() {
    #expect(ExactNumber(Int.max).adding(1) == nil)
  }

  @Test func comparesByValue() {
    #expect(ExactNumber(1, scale: 1) < ExactNumber(2, scale: 1))
    #expect(ExactNumber(-1) < 0)
    #expect(ExactNumber(100, scale: 2) == 1)
  }
}
