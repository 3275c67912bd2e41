import Statistics
import Testing

struct ProportionJeffreysTests {
  /// Reference values from SciPy 1.17: `beta.ppf` of x + ½, n − x + ½, 0 and 1 at the boundary.
  @Test(
    arguments: [
      (0, 1, 0.0, 0.8532536836904248),
      (0, 10, 0.0, 0.21719626750921053),
      (1, 10, 0.011011673763161133, 0.3813147710666164),
      (3, 12, 0.07594232891948483, 0.5291910836265507),
      (10, 10, 0.7828037324907894, 1.0),
      (0, 20, 0.0, 0.11663898290487539),
      (1, 29, 0.003746173649057073, 0.15007768600223173),
      (7, 50, 0.0648717011505185, 0.25532502815639163),
      (15, 148, 0.060448517009296425, 0.15764314347874112),
      (81, 263, 0.2545219349910236, 0.36564749917408246),
      (37, 128, 0.21588763668350228, 0.37165421639049273),
      (128, 154, 0.7661189671485842, 0.8839120991274628),
      (5, 5, 0.6206228577009606, 1.0),
      (2, 3, 0.17673609713125732, 0.9612523822148348),
    ] as [(Int, Int, Double, Double)])
  func agreesWithSciPy(successes: Int, trials: Int, lower: Double, upper: Double) {
    let interval = Proportion(successes: successes, trials: trials)?.jeffreysInterval()
    #expect(relativeError(interval, lower, upper) < 1e-12)
  }
}
