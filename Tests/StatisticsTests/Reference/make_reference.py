#!/usr/bin/env python3
"""Writes the reference values beside this file. Needs mpmath 1.3 and SciPy 1.17.

Special functions are computed with mpmath at 50 digits or more from formulas other than those in the
Swift sources (plain series summed at high precision); SciPy is the second opinion and is held against
them while the files are written. SciPy itself strays beyond 1e-12 in places (far tails, shapes of 1e5
and more, complements of tiny shapes), hence mpmath is the referee. Usage: make_reference.py [name ...]
"""
import collections
import csv
import fractions
import itertools
import json
import math
import pathlib
import sys

import mpmath as mp
import numpy as np
from scipy import special, stats

HERE = pathlib.Path(__file__).parent
mp.mp.dps = 50


def number(value):
    """The shortest decimal that reads back as the same double."""
    return repr(float(value))


def write(name, header, rows):
    with open(HERE / f"{name}.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{name}: {len(rows)} rows")


def write_json(name, rows):
    """One record a line, so that a change shows as one."""
    text = ",\n".join(json.dumps(row) for row in rows)
    (HERE / f"{name}.json").write_text(f"[\n{text}\n]\n")
    print(f"{name}: {len(rows)} records")


def plain(values):
    return [float(v) for v in values]


# Incomplete beta --------------------------------------------------------------------------------


def beta_lower(a, b, x):
    """I_x(a, b) by x^a y^b / (a B) * sum (a+b)_n / (a+1)_n x^n, all terms positive."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    log_front = a * mp.log(x) + b * mp.log(1 - x) - mp.log(a)
    log_front += mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b)
    total = term = mp.mpf(1)
    n = 0
    while term > total * mp.mpf(10) ** (-mp.mp.dps):
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return mp.exp(log_front) * total


def beta_tails(a, b, x):
    """Both tails, summed in the smaller of x and 1 - x, where the series has the fewest terms.

    Where the sum is the large tail, 400 digits leave the small one exact after the subtraction.
    """
    with mp.workdps(400):
        x = mp.mpf(x)
        if x > 0.5:
            return beta_tails(b, a, 1 - x)[::-1]
        with mp.workdps(60 if x * (a + b) < a else 400):
            lower = beta_lower(a, b, x)
        return lower, 1 - lower


SHAPES = [1e-10, 1e-4, 0.02, 0.5, 1, 1.5, 7.25, 40, 333, 5000, 1e5, 1e6]
DEVIATIONS = [-36, -12, -4, -1.3, -0.2, 0.1, 0.9, 3, 9, 30]


def beta_arguments(a, b):
    mean, deviation = a / (a + b), math.sqrt(a * b / (a + b + 1)) / (a + b)
    points = {float(f"{mean + d * deviation:.13g}") for d in DEVIATIONS}
    points |= {1e-300, 1e-20, 1e-5, 0.04, 0.37, 0.5, 0.85, 0.999, 1 - 2.0**-40, 1 - 2.0**-53}
    return sorted(x for x in points if 0 < x < 1)


def plausible(a, b, x):
    """Skips what is sure to underflow, judged by SciPy."""
    lower, upper = special.betainc(a, b, x), special.betaincc(a, b, x)
    return min(lower, upper) > 1e-306


def make_incomplete_beta():
    assert abs(beta_tails(2.5, 3.5, 0.3)[0] - mp.betainc(2.5, 3.5, 0, 0.3, regularized=True)) < 1e-40
    rows, worst = [], 0.0
    for a, b in itertools.product(SHAPES, SHAPES):
        kept = [x for x in beta_arguments(a, b) if plausible(a, b, x)]
        step = max(1, len(kept) // 9)
        for x in kept[::step]:
            lower, upper = beta_tails(a, b, x)
            if min(lower, upper) < 1e-300:
                continue
            rows.append([number(v) for v in (a, b, x, lower, upper)])
            worst = max(worst, abs(special.betainc(a, b, x) / float(lower) - 1))
    print("worst of scipy.special.betainc:", worst)
    write("incomplete_beta", ["a", "b", "x", "lower", "upper"], rows)


# Incomplete gamma -------------------------------------------------------------------------------


def gamma_tails(a, x):
    """P and Q by the series of positive terms, with digits to spare so that Q = 1 - P is exact."""
    with mp.workdps(400):
        a, x = mp.mpf(a), mp.mpf(x)
        total = term = 1 / a
        n = 0
        while term > total * mp.mpf(10) ** (-400):
            n += 1
            term *= x / (a + n)
            total += term
        lower = total * mp.exp(a * mp.log(x) - x - mp.loggamma(a))
        return lower, 1 - lower


def gamma_arguments(a):
    points = {float(f"{a + d * math.sqrt(a):.13g}") for d in DEVIATIONS + [-2, 2, 16]}
    points |= {1e-300, 1e-30, 1e-6, 0.03, 0.7, 1, 1.4999, 1.5001, 2.5, 20, 600}
    return sorted(x for x in points if x > 0)


def make_incomplete_gamma():
    rows, worst = [], 0.0
    for a in SHAPES + [0.999, 2, 3.5, 12, 99, 1000, 2e4]:
        for x in gamma_arguments(a):
            if min(special.gammainc(a, x), special.gammaincc(a, x)) < 1e-306:
                continue
            lower, upper = gamma_tails(a, x)
            if min(lower, upper) < 1e-300:
                continue
            rows.append([number(v) for v in (a, x, lower, upper)])
            worst = max(worst, abs(special.gammaincc(a, x) / float(upper) - 1))
    print("worst of scipy.special.gammaincc:", worst)
    write("incomplete_gamma", ["a", "x", "lower", "upper"], rows)


# Pieces of the special functions ------------------------------------------------------------------


def make_elementary():
    """log(1+x) - x, the rest of Stirling's formula, and increments of the logarithm of gamma."""
    rows = []
    for x in [-1 + 2.0**-40, -0.999, -0.61, -0.6, -0.59, -0.3, -1e-3, -1e-9, -1e-200, 0.0]:
        rows.append([0, number(x), 0, number(mp.log1p(mp.mpf(x)) - mp.mpf(x))])
    for x in [1e-160, 1e-12, 0.01, 0.4, 1.0, 1.19, 1.2, 1.21, 30.0, 1e9]:
        rows.append([0, number(x), 0, number(mp.log1p(mp.mpf(x)) - mp.mpf(x))])
    for a in [1e-200, 1e-9, 0.01, 0.5, 1.0, 1.4616, 3.7, 9.999, 10.0, 10.001, 31.0, 1e3, 1e9]:
        exact = mp.mpf(a)
        rest = mp.loggamma(exact) - (exact - mp.mpf(1) / 2) * mp.log(exact) + exact
        rows.append([1, number(a), 0, number(rest - mp.log(2 * mp.pi) / 2)])
    for b, a in itertools.product([1e-30, 0.03, 1.0, 1.4616, 2.0, 14.9, 15.0, 800.0, 1e8], [1e-200, 1e-9, 0.02, 0.7, 1.0]):
        with mp.workdps(300):
            rows.append([2, number(b), number(a), number(mp.loggamma(mp.mpf(b) + mp.mpf(a)) - mp.loggamma(b))])
    write("elementary", ["function", "x", "y", "value"], rows)


# Inverses ---------------------------------------------------------------------------------------


def newton(tails, slope, is_lower, probability, start):
    """Solves tail(x) = probability in log x; slope is the density times x."""
    x, target = mp.mpf(float(start)), mp.mpf(probability)
    for _ in range(60):
        tail = tails(x)[0 if is_lower else 1]
        step = mp.log(target / tail) * tail / slope(x) * (1 if is_lower else -1)
        x *= mp.exp(max(-2, min(2, step)))
        if abs(step) < mp.mpf(10) ** -25:
            return x
    raise ArithmeticError((is_lower, probability, start))


def log_beta_slope(a, b, x):
    a, b = mp.mpf(a), mp.mpf(b)
    return mp.exp(
        a * mp.log(x) + (b - 1) * mp.log(1 - x)
        + mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b))


PROBABILITIES = [1e-280, 1e-60, 1e-9, 0.005, 0.025, 0.3, 0.5, 0.9]


def make_inverse_beta():
    shapes = [0.5, 1, 1.5, 7.25, 40, 333, 1e5, 1e6]
    rows, turn = [], itertools.cycle(range(3))
    for a, b, is_lower, p in itertools.product(shapes, shapes, [True, False], PROBABILITIES):
        if next(turn):
            continue
        start = special.betaincinv(a, b, p) if is_lower else special.betainccinv(a, b, p)
        if not 1e-290 < start < 1 - 1e-9:
            continue
        x = newton(lambda x: beta_tails(a, b, x), lambda x: log_beta_slope(a, b, x), is_lower, p, start)
        rows.append([int(is_lower), number(p), number(a), number(b), number(x)])
    write("inverse_beta", ["is_lower", "p", "a", "b", "x"], rows)


def make_inverse_gamma():
    rows = []
    for a in [0.5, 1, 1.5, 3, 7.25, 40, 333, 5000, 1e5, 1e6]:
        for is_lower, p in itertools.product([True, False], PROBABILITIES):
            start = special.gammaincinv(a, p) if is_lower else special.gammainccinv(a, p)
            if start < 1e-290:
                continue
            slope = lambda x: mp.exp(a * mp.log(x) - x - mp.loggamma(a))
            x = newton(lambda x: gamma_tails(a, x), slope, is_lower, p, start)
            rows.append([int(is_lower), number(p), number(a), number(x)])
    write("inverse_gamma", ["is_lower", "p", "a", "x"], rows)


# Distributions ----------------------------------------------------------------------------------


def make_normal():
    rows = []
    points = [0.0, 1e-300, 1e-8, 0.05, 0.3, 0.6745, 1, 1.5, 1.959964, 2.5, 3.3, 5, 7.7, 12.345]
    points += [17.1, 20, 25.6789, 30.03, 33.3, 36.9, 37.04]
    for z in points:
        upper = mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2
        rows.append([number(v) for v in (z, 1 - upper, upper)])
    write("normal", ["z", "lower", "upper"], rows)


def make_normal_quantile():
    rows = []
    points = [10.0**-e for e in (300, 250, 130, 60, 30, 15, 11, 10, 9, 6, 5, 4, 3)]
    points += [0.005, 0.01, 0.025, 0.05, 0.0749, 0.0751, 0.1, 0.2, 0.3, 0.45, 0.4999, 0.5, 0.7, 0.95]
    points += [0.975, 0.995, 0.9999, 1 - 2.0**-30]
    for p in points:
        z = mp.mpf(stats.norm.ppf(p))
        for _ in range(6):
            z -= (mp.ncdf(z) - mp.mpf(p)) / mp.npdf(z)
        rows.append([number(p), number(z)])
    write("normal_quantile", ["p", "z"], rows)


def make_student_t():
    rows = []
    for df in [0.5, 1, 2, 3.5, 10, 45, 1000, 1e6]:
        for t in [1e-12, 0.01, 0.6, 0.999, 1.001, 2.2, 6, 17.5, 36, 1e4, 1e40]:
            x = mp.mpf(df) / (mp.mpf(df) + mp.mpf(t) ** 2)
            if stats.t.sf(t, df) < 1e-299:
                continue
            upper = beta_tails(df / 2, 0.5, x)[0] / 2
            rows.append([number(v) for v in (df, t, 1 - upper, upper)])
    write("student_t", ["df", "t", "lower", "upper"], rows)


def counts_around(mean, deviation, largest):
    points = {int(mean + d * deviation) for d in DEVIATIONS + [0]} | {0, 1, 2}
    return sorted(k for k in points if 0 <= k <= largest)


def make_binomial():
    rows = []
    for n, p in itertools.product([1, 2, 9, 30, 154, 5000, 10**6], [1e-9, 0.003, 0.3, 0.5, 0.98]):
        for k in counts_around(n * p, math.sqrt(n * p * (1 - p)), n):
            exact = mp.mpf(p)
            term = mp.exp(mp.log(mp.binomial(n, k)) + k * mp.log(exact) + (n - k) * mp.log(1 - exact))
            lower, upper = beta_tails(k + 1, n - k, p)[::-1] if k < n else (mp.mpf(1), mp.mpf(0))
            if term > 1e-300:
                rows.append([n, number(p), k] + [number(v) for v in (term, lower, upper)])
    write("binomial", ["n", "p", "k", "probability", "lower", "upper"], rows)


def make_poisson():
    rows = []
    for mean in [1e-8, 0.1, 0.7, 2, 9.5, 14, 100, 3000, 1e6]:
        for k in counts_around(mean, math.sqrt(mean), 10**7):
            exact = mp.mpf(mean)
            term = mp.exp(k * mp.log(exact) - exact - mp.loggamma(k + 1))
            upper, lower = gamma_tails(k + 1, mean)
            if term > 1e-300:
                rows.append([number(mean), k] + [number(v) for v in (term, lower, upper)])
    write("poisson", ["mean", "k", "probability", "lower", "upper"], rows)


def make_hypergeometric():
    rows = []
    tables = [(1, 0, 1), (2, 1, 1), (16, 9, 10), (30, 17, 12), (100, 50, 50), (154, 9, 128), (2000, 700, 31)]
    for population, successes, draws in tables + [(3000, 1200, 900)]:
        ways = mp.binomial(population, draws)
        low, high = max(0, successes + draws - population), min(successes, draws)
        term = lambda k: mp.binomial(successes, k) * mp.binomial(population - successes, draws - k)
        for k in sorted({low, low + 1, (low + 2 * high) // 3, (low + high) // 2, high - 1, high}):
            if not low <= k <= high:
                continue
            lower = mp.fsum(term(j) for j in range(low, k + 1)) / ways
            upper = mp.fsum(term(j) for j in range(k + 1, high + 1)) / ways
            values = (term(k) / ways, lower, upper)
            if min(v for v in values if v > 0) > 1e-300:
                rows.append([population, successes, draws, k] + [number(v) for v in values])
    header = ["population", "successes", "draws", "k", "probability", "lower", "upper"]
    write("hypergeometric", header, rows)


def make_log_binomial():
    rows = []
    for n in [0, 1, 2, 9, 40, 57, 61, 128, 1000, 54321, 10**6, 10**9]:
        for k in sorted({0, 1, 2, 5, 29, 60, 61, 300, n // 3, n // 2, n - 2, n - 1, n}):
            if 0 <= k <= n:
                value = mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)
                rows.append([n, k, number(value)])
    write("log_binomial", ["n", "k", "value"], rows)


# Proportions and counts --------------------------------------------------------------------------


def beta_quantile(a, b, is_lower, p):
    start = special.betaincinv(a, b, p) if is_lower else special.betainccinv(a, b, p)
    return newton(lambda x: beta_tails(a, b, x), lambda x: log_beta_slope(a, b, x), is_lower, p, start)


def gamma_quantile(a, is_lower, p):
    start = special.gammaincinv(a, p) if is_lower else special.gammainccinv(a, p)
    slope = lambda x: mp.exp(a * mp.log(x) - x - mp.loggamma(a))
    return newton(lambda x: gamma_tails(a, x), slope, is_lower, p, start)


def deviate(tail):
    z = mp.mpf(-stats.norm.ppf(tail))
    for _ in range(6):
        z += (mp.erfc(z / mp.sqrt(2)) / 2 - mp.mpf(tail)) / mp.npdf(z)
    return z


def wilson(x, n, tail):
    z, p = deviate(tail), mp.mpf(x) / n
    center, spread = p + z * z / (2 * n), z * mp.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return (center - spread) / scale if x else 0, (center + spread) / scale if x < n else 1


def corrected_wilson(x, n, tail):
    """Newcombe 1998, method 4, both bounds from the printed formulas."""
    z, p, q = deviate(tail), mp.mpf(x) / n, mp.mpf(n - x) / n
    root = lambda sign, part: mp.sqrt(z * z + sign * 2 - mp.mpf(1) / n + 4 * p * part)
    lower = (2 * n * p + z * z - 1 - z * root(-1, n * q + 1)) / (2 * (n + z * z))
    upper = (2 * n * p + z * z + 1 + z * root(1, n * q - 1)) / (2 * (n + z * z))
    return max(lower, 0) if x else 0, min(upper, 1) if x < n else 1


def clopper_pearson(x, n, tail):
    lower = beta_quantile(x, n - x + 1, True, tail) if x else 0
    return lower, beta_quantile(x + 1, n - x, False, tail) if x < n else 1


def jeffreys(x, n, tail):
    a, b = x + 0.5, n - x + 0.5
    lower = beta_quantile(a, b, True, tail) if x else 0
    return lower, beta_quantile(a, b, False, tail) if x < n else 1


def make_proportion_intervals():
    rows, methods = [], [wilson, corrected_wilson, clopper_pearson, jeffreys]
    cases = [(0, 1), (1, 1), (0, 2), (1, 2), (2, 9), (9, 14), (14, 14), (81, 263), (1, 3000), (2999, 3000)]
    for (x, n), level in itertools.product(cases + [(70000, 10**6)], [0.5, 0.95, 0.999]):
        tail = (1 - level) / 2
        bounds = [bound for method in methods for bound in method(x, n, tail)]
        test = stats.binomtest(x, n)
        for index, name in [(0, "wilson"), (2, "wilsoncc"), (4, "exact")]:
            interval = test.proportion_ci(level, name)
            assert abs(interval.low - bounds[index]) < 1e-9 and abs(interval.high - bounds[index + 1]) < 1e-9
        rows.append([x, n, number(level)] + [number(b) for b in bounds])
    names = ["wilson", "corrected_wilson", "clopper_pearson", "jeffreys"]
    header = [f"{name}_{side}" for name in names for side in ("lower", "upper")]
    write("proportion_intervals", ["x", "n", "level"] + header, rows)


def sum_of_small(terms, observed):
    limit = observed * (1 + fractions.Fraction(1, 10**7))
    return sum(t for t in terms if t <= limit)


def binomial_test(x, n, p):
    p = fractions.Fraction(p)
    terms = [math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]
    return sum_of_small(terms, terms[x]), sum(terms[: x + 1]), sum(terms[x:])


def make_binomial_test():
    rows = []
    cases = [(0, 1), (1, 1), (2, 9), (5, 10), (9, 14), (0, 30), (11, 32), (40, 60), (37, 128), (3, 200)]
    for (x, n), p in itertools.product(cases, [0.0, 0.01, 0.25, 0.5, 0.9, 1.0]):
        values = [float(v) for v in binomial_test(x, n, p)]
        assert abs(values[0] - stats.binomtest(x, n, p).pvalue) < 1e-9
        rows.append([x, n, number(p)] + [number(v) for v in values])
    write("binomial_test", ["x", "n", "p", "two_sided", "less", "greater"], rows)


def make_newcombe():
    rows = []
    cases = [(56, 70, 48, 80), (9, 10, 3, 10), (5, 56, 0, 29), (10, 10, 0, 20), (0, 5, 0, 9), (2, 14, 9, 14)]
    for (x1, n1, x2, n2), level in itertools.product(cases + [(700, 1000, 1, 2)], [0.8, 0.95, 0.99]):
        tail = (1 - level) / 2
        p1, p2 = mp.mpf(x1) / n1, mp.mpf(x2) / n2
        (l1, u1), (l2, u2) = wilson(x1, n1, tail), wilson(x2, n2, tail)
        lower = p1 - p2 - mp.hypot(p1 - l1, u2 - p2)
        upper = p1 - p2 + mp.hypot(u1 - p1, p2 - l2)
        rows.append([x1, n1, x2, n2] + [number(v) for v in (level, lower, upper)])
    write("newcombe", ["x1", "n1", "x2", "n2", "level", "lower", "upper"], rows)


def make_garwood():
    rows = []
    for k, level in itertools.product([0, 1, 2, 3, 9, 14, 50, 700, 20000], [0.5, 0.95, 0.999]):
        tail = (1 - level) / 2
        lower = gamma_quantile(k, True, tail) if k else 0
        rows.append([k] + [number(v) for v in (level, lower, gamma_quantile(k + 1, False, tail))])
    write("garwood", ["k", "level", "lower", "upper"], rows)


def make_rate_ratio():
    rows = []
    cases = [(11, 800, 23, 3011), (0, 100, 3, 100), (12, 128, 5, 86), (3, 1, 0, 1), (2, 10, 9, 70), (40, 9.5, 14, 3)]
    for (k1, t1, k2, t2), ratio in itertools.product(cases, [1.0, 0.4, 2.5]):
        share = ratio * t1 / (ratio * t1 + t2)
        test = binomial_test(k1, k1 + k2, share)
        lower, upper = clopper_pearson(k1, k1 + k2, (1 - 0.95) / 2)
        scale = mp.mpf(t2) / mp.mpf(t1)
        upper = mp.inf if upper == 1 else upper / (1 - upper) * scale
        values = [t1, k2, t2, ratio, *map(float, test), lower / (1 - lower) * scale, upper]
        rows.append([k1] + [number(v) for v in values])
    header = ["k1", "t1", "k2", "t2", "ratio", "two_sided", "less", "greater", "lower", "upper"]
    write("rate_ratio", header, rows)


# Tables -----------------------------------------------------------------------------------------


def noncentral(table):
    """The weights of Fisher's noncentral hypergeometric distribution at odds 1, and the support."""
    a, b, c, d = table
    low, high = max(0, a - d), min(a + b, a + c)
    return list(range(low, high + 1)), [
        math.comb(a + c, k) * math.comb(b + d, a + b - k) for k in range(low, high + 1)]


def odds_where(table, quantity, goal, increasing=True):
    """The odds at which a quantity of the weights takes a value, by halving in the logarithm."""
    support, weights = noncentral(table)
    low, high = mp.mpf(-60), mp.mpf(60)
    for _ in range(150):
        middle = (low + high) / 2
        tilted = [w * mp.exp(middle * k) for k, w in zip(support, weights)]
        value = quantity(support, tilted) / mp.fsum(tilted)
        if (value < goal) == increasing:
            low = middle
        else:
            high = middle
    return mp.exp(low)


def conditional_odds(table, level):
    a = table[0]
    support, _ = noncentral(table)
    tail = mp.mpf((1 - level) / 2)
    at_least = lambda ks, ws: mp.fsum(w for k, w in zip(ks, ws) if k >= a)
    at_most = lambda ks, ws: mp.fsum(w for k, w in zip(ks, ws) if k <= a)
    mean = lambda ks, ws: mp.fsum(k * w for k, w in zip(ks, ws))
    first, last = a == support[0], a == support[-1]
    estimate = mp.mpf(0) if first else mp.inf if last else odds_where(table, mean, a)
    lower = mp.mpf(0) if first else odds_where(table, at_least, tail)
    upper = mp.inf if last else odds_where(table, at_most, tail, increasing=False)
    return estimate, lower, upper


def make_fisher():
    rows = []
    tables = [(8, 2, 1, 5), (3, 1, 1, 3), (2, 10, 15, 3), (7, 12, 8, 3), (0, 5, 4, 6), (5, 0, 4, 6), (2, 9, 14, 9)]
    tables += [(1, 0, 0, 1), (30, 70, 55, 45), (5, 200, 1, 900), (12, 40, 9, 31), (0, 9, 14, 0)]
    for table in tables:
        support, weights = noncentral(table)
        total = sum(weights)
        terms = [fractions.Fraction(w, total) for w in weights]
        position = table[0] - support[0]
        tests = [sum_of_small(terms, terms[position]), sum(terms[: position + 1]), sum(terms[position:])]
        grid = [table[:2], table[2:]]
        assert abs(float(tests[0]) - stats.fisher_exact(grid).pvalue) < 1e-9
        values = [*map(float, tests), *conditional_odds(table, 0.95), *conditional_odds(table, 0.8)[1:]]
        rows.append(list(table) + [number(v) for v in values])
    header = ["a", "b", "c", "d", "two_sided", "less", "greater", "odds_ratio", "lower", "upper"]
    write("fisher", header + ["lower80", "upper80"], rows)


def freeman_halton_exact(table):
    """Whole numbers throughout: for each rest of the rows, tables by their product of factorials."""
    rows, columns = [sum(r) for r in table], [sum(c) for c in zip(*table)]
    factorial = [math.factorial(n) for n in range(sum(rows) + 1)]
    states = {tuple(rows): collections.Counter({1: 1})}
    for column in columns[:-1]:
        following = collections.defaultdict(collections.Counter)
        for left, counter in states.items():
            for cells in itertools.product(*(range(min(v, column) + 1) for v in left)):
                if sum(cells) == column:
                    product = math.prod(factorial[x] for x in cells)
                    rest = tuple(v - x for v, x in zip(left, cells))
                    for key, ways in counter.items():
                        following[rest][key * product] += ways
        states = following
    products = collections.Counter()
    for left, counter in states.items():
        product = math.prod(factorial[x] for x in left)
        for key, ways in counter.items():
            products[key * product] += ways
    observed = math.prod(factorial[x] for row in table for x in row)
    limit = 1 + fractions.Fraction(1, 10**7)
    total = sum(fractions.Fraction(ways, key) for key, ways in products.items())
    small = sum(fractions.Fraction(w, k) for k, w in products.items() if observed <= k * limit)
    return float(small / total)


def freeman_halton_halves(table):
    """Two columns and many rows: all tables of either half of the rows, met by their first column."""
    rows, first = [sum(r) for r in table], sum(r[0] for r in table)
    log = special.gammaln(np.arange(max(rows) + 1) + 1)

    def half(totals):
        sums, logs = np.zeros(1, int), np.zeros(1)
        for total in totals:
            x = np.arange(total + 1)
            sums = (sums[:, None] + x).ravel()
            logs = (logs[:, None] - log[x] - log[total - x]).ravel()
        return sums, logs

    (sums1, logs1), (sums2, logs2) = half(rows[: len(rows) // 2]), half(rows[len(rows) // 2 :])
    observed = sum(-log[a] - log[b] for a, b in table) + 1e-7
    shift = observed
    small = total = 0.0
    for s in range(first + 1):
        one, two = np.sort(logs1[sums1 == s]), np.sort(logs2[sums2 == first - s])
        weight = np.concatenate([[0], np.cumsum(np.exp(two - shift / 2))])
        ends = np.searchsorted(two, observed - one, side="right")
        small += np.sum(np.exp(one - shift / 2) * weight[ends])
        total += np.sum(np.exp(one - shift / 2)) * weight[-1]
    return small / total


def make_freeman_halton():
    tables = [
        [[3, 0, 2], [1, 4, 5]], [[8, 3, 2, 0], [5, 6, 1, 4]], [[4, 1, 0], [2, 3, 1], [0, 2, 5]],
        [[1, 0], [0, 1]], [[2, 9], [14, 9]], [[5, 5], [5, 5]], [[3, 0, 0], [0, 3, 0], [0, 0, 3]],
        [[2, 9, 14, 0, 1, 3, 0, 2], [4, 3, 9, 2, 0, 6, 1, 0]], [[0, 12, 0, 1], [7, 0, 6, 2]],
        [[2, 0, 1, 4, 0, 0, 3, 1], [0, 2, 5, 1, 0, 1, 0, 2], [1, 1, 0, 0, 3, 0, 0, 6]],
        [[1, 2, 0, 1], [0, 3, 1, 2], [2, 0, 2, 1], [4, 1, 0, 0]],
        [[1, 0, 0, 2, 1], [0, 1, 2, 0, 0], [1, 0, 1, 1, 0], [0, 2, 0, 0, 1], [2, 0, 0, 0, 1]]]
    rows = [{"table": table, "p": freeman_halton_exact(table)} for table in tables]
    for table in [[[12, 13], [15, 10], [9, 16], [17, 8], [7, 18], [15, 10], [11, 14], [8, 17]],
                  [[22, 3], [15, 10], [9, 16], [20, 5], [7, 18], [18, 7], [3, 22], [8, 17]]]:
        rows.append({"table": table, "p": freeman_halton_halves(table)})
    assert abs(freeman_halton_halves([[3, 1], [0, 4], [2, 5]]) - rows[0]["p"]) < 1e-12
    write_json("freeman_halton", rows)


def make_association():
    tables = [
        [[10, 10, 20], [20, 20, 20]], [[3, 0, 2], [1, 4, 5]], [[8, 3, 2, 0], [5, 6, 1, 4]],
        [[4, 1, 0], [2, 3, 1], [0, 2, 5]], [[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]],
        [[8, 2], [1, 5]], [[5, 0], [0, 9]], [[6, 6], [6, 6]], [[200, 1], [300, 9], [5, 40]]]
    rows = []
    for table in tables:
        chi = stats.chi2_contingency(table, correction=False)
        g = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
        rows.append({
            "table": table, "chi2": float(chi.statistic), "dof": int(chi.dof), "p": float(chi.pvalue),
            "g": float(g.statistic), "gP": float(g.pvalue), "smallest": float(chi.expected_freq.min()),
            "v": float(stats.contingency.association(table, "cramer"))})
    write_json("association", rows)


# Trend and correlation ----------------------------------------------------------------------------


def score(values):
    return sum((b > a) - (b < a) for a, b in itertools.combinations(values, 2))


def score_ways(values):
    """The number of permutations of each score: inversions of a multiset, by whole-number division."""
    factor = lambda m: [1] * m
    multiply = lambda f, g: [
        sum(f[i] * g[k - i] for i in range(max(0, k - len(g) + 1), min(k, len(f) - 1) + 1))
        for k in range(len(f) + len(g) - 1)]
    polynomial = [1]
    for m in range(1, len(values) + 1):
        polynomial = multiply(polynomial, factor(m))
    for size in collections.Counter(values).values():
        for m in range(2, size + 1):
            quotient = []
            for k in range(len(polynomial) - m + 1):
                quotient.append(polynomial[k] - sum(quotient[max(0, k - m + 1) : k]))
            polynomial = quotient
    return polynomial


def make_mann_kendall():
    random = np.random.default_rng(20260101)
    series = [[1, 2], [2, 1, 3], [10, 20, 30, 40], [43, 86, 97, 128, 154], [12, 5, 21, 3, 9], [5, 5, 6, 7, 7, 9]]
    series += [[7, 7, 7, 7], [3, 1, 1], [9, 9, 2, 2, 2, 14, 14], [128, 131, 120, 140, 150, 149, 160]]
    series += [random.integers(0, top, n).tolist() for n, top in [(10, 5), (15, 100), (24, 8), (40, 300), (50, 12)]]
    series += [list(range(20))]
    rows = []
    for values in series:
        s, ways = score(values), score_ways(values)
        if len(values) <= 7:
            brute = collections.Counter(score(p) for p in itertools.permutations(values))
            scale = sum(brute.values()) // sum(ways)
            assert all(brute[len(ways) - 1 - 2 * k] == w * scale for k, w in enumerate(ways))
        scores = [len(ways) - 1 - 2 * k for k in range(len(ways))]
        tail = lambda keep: float(fractions.Fraction(
            sum(w for v, w in zip(scores, ways) if keep(v)), sum(ways)))
        rows.append({
            "values": values, "score": s, "twoSided": tail(lambda v: abs(v) >= abs(s)),
            "less": tail(lambda v: v <= s), "greater": tail(lambda v: v >= s)})
    write_json("mann_kendall", rows)


def make_mann_kendall_normal():
    random = np.random.default_rng(7)
    rows = []
    for n, top in [(51, 1000), (60, 9), (120, 40)]:
        values = (random.integers(0, top, n) + np.arange(n) // 20).tolist()
        s = score(values)
        ties = collections.Counter(values).values()
        variance = mp.mpf(n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
        z = (s - (s > 0) + (s < 0)) / mp.sqrt(variance)
        rows.append({
            "values": values, "score": s, "variance": float(variance), "z": float(z),
            "twoSided": float(mp.erfc(abs(z) / mp.sqrt(2)))})
    write_json("mann_kendall_normal", rows)


def make_theil_sen():
    random = np.random.default_rng(11)
    cases = [([1, 2, 3], [0, 1, 2]), ([43, 86, 97, 128, 154], [2019, 2020, 2021, 2022, 2023]),
             ([12, 5, 21, 3, 9], [0, 1, 2, 3, 4]), ([5, 5, 6, 7, 7, 9], [0, 1, 2, 3, 4, 5]), ([3, 4], [1, 5]),
             ([1, 1, 1, 1], [0, 1, 2, 3]), ([2.5, 9, 14, 3, 8.25], [1, 1, 2, 2, 4])]
    for n in (9, 16, 30):
        cases.append((random.normal(size=n).round(6).tolist(), random.integers(0, n, n).tolist()))
    rows = []
    for (y, x), level in itertools.product(cases, [0.8, 0.95]):
        fit = stats.theilslopes(y, x, level, method="separate")
        rows.append({
            "x": x, "y": y, "level": level, "slope": float(fit.slope), "intercept": float(fit.intercept),
            "low": float(fit.low_slope), "high": float(fit.high_slope)})
    write_json("theil_sen", rows)


def make_cochran_armitage():
    """The statistic is n r², r the correlation of score and outcome over all trials."""
    cases = [([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4]), ([2, 9, 14], [30, 31, 40], [2021, 2022, 2023]),
             ([0, 1, 5], [9, 14, 9], [1, 2, 4]), ([7, 12], [19, 15], [0, 1])]
    rows = []
    for successes, trials, scores in cases:
        outcome = [y for x, n in zip(successes, trials) for y in [1] * x + [0] * (n - x)]
        position = [w for w, n in zip(scores, trials) for _ in range(n)]
        r = float(np.corrcoef(outcome, position)[0, 1])
        statistic = r * r * sum(trials)
        rows.append({
            "successes": successes, "trials": trials, "scores": scores, "statistic": statistic,
            "p": float(stats.chi2.sf(statistic, 1))})
    write_json("cochran_armitage", rows)


def make_correlations():
    random = np.random.default_rng(3)
    cases = [([1, 2], [2, 1]), ([1, 2, 3], [1, 2, 3]), ([2, 9, 14, 3], [1, 1, 2, 5]), ([1, 2, 2, 3, 3], [5, 1, 1, 2, 9])]
    cases += [([12, 5, 21, 3, 9], [1, 4, 2, 8, 6]), (list(range(8)), [3, 1, 2, 5, 4, 7, 6, 8])]
    for n, top in [(9, 100), (12, 6), (30, 500), (40, 10), (60, 1000)]:
        x = random.integers(0, top, n)
        cases.append((x.tolist(), (x + random.integers(0, 2 * top, n)).tolist()))
    rows = []
    for x, y in cases:
        n, unique = len(x), len(set(x)) == len(x) or len(set(y)) == len(y)
        tau = stats.kendalltau(x, y)
        if unique and n <= 50:
            order = [b for _, b in sorted(zip(x, y))] if len(set(x)) == n else [a for _, a in sorted(zip(y, x))]
            ways = score_ways(order)
            scores = [len(ways) - 1 - 2 * k for k in range(len(ways))]
            extreme = sum(w for v, w in zip(scores, ways) if abs(v) >= abs(score(order)))
            tau_p = extreme / sum(ways)
        else:
            tau_p = float(stats.kendalltau(x, y, method="asymptotic").pvalue)
        rho = stats.spearmanr(x, y)
        rho_p = float(rho.pvalue)
        if n <= 8:
            ranks, others = 2 * stats.rankdata(x) - n - 1, 2 * stats.rankdata(y) - n - 1
            observed = abs(int(ranks @ others))
            counts = [abs(int(ranks @ np.array(p))) >= observed for p in itertools.permutations(others)]
            rho_p = sum(counts) / len(counts)
        rows.append({
            "x": x, "y": y, "tau": float(tau.statistic), "tauP": tau_p, "rho": float(rho.statistic),
            "rhoP": rho_p, "pearson": float(stats.pearsonr(x, y).statistic)})
    write_json("correlations", rows)


# Robust statistics, ranks, multiplicity, concentration ------------------------------------------------


def make_robust():
    random = np.random.default_rng(5)
    lists = [[9], [2, 9], [43, 86, 97, 128, 154, 9, 700], [1, 2, 4, 8], [5, 5, 5], random.normal(size=25).round(9).tolist()]
    rows = []
    for values in lists:
        points = [0, 0.001, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.999, 1]
        rows.append({
            "values": plain(values), "points": plain(points), "quantiles": plain(np.quantile(values, points)),
            "mad": float(stats.median_abs_deviation(values)),
            "normalMAD": float(stats.median_abs_deviation(values, scale="normal"))})
    write_json("robust", rows)


def make_ranks():
    random = np.random.default_rng(9)
    lists = [[], [3], [2, 2], [1, 2, 2, 3], [9, 2, 14, 2, 9, 9, 1], random.integers(0, 6, 15).tolist()]
    names = {"average": "average", "minimum": "min", "maximum": "max", "dense": "dense", "ordinal": "ordinal"}
    write_json("ranks", [
        {"values": plain(values), **{key: plain(stats.rankdata(values, method)) for key, method in names.items()}}
        for values in lists])


def make_false_discovery():
    random = np.random.default_rng(13)
    lists = [[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
              0.6528, 0.7590, 1.0], [0.04], [0.5, 0.0, 1.0, 0.0], [0.02, 0.01, 0.02, 0.03]]
    lists += [(random.random(40) ** 3).tolist()]
    write_json("false_discovery", [
        {"p": p, "bh": plain(stats.false_discovery_control(p, method="bh")),
         "by": plain(stats.false_discovery_control(p, method="by"))} for p in lists])


def make_concentration():
    rows = []
    for counts in [[50, 30, 20], [10, 0, 0], [1, 1, 1, 1], [12, 5, 21, 3, 9], [7], [1], [2, 9, 14, 0, 0, 3], [10**9, 1]]:
        p, k, n = np.array(counts) / sum(counts), len(counts), sum(counts)
        exact = [fractions.Fraction(c, n) for c in counts]
        hhi = sum(v * v for v in exact)
        entropy = mp.fsum(-mp.mpf(c) / n * mp.log(mp.mpf(c) / n) for c in counts if c)
        assert abs(entropy - stats.entropy(p)) < 1e-12
        rows.append({
            "counts": counts, "hhi": float(hhi), "entropy": float(entropy), "effective": float(mp.exp(entropy)),
            "normalized": float((hhi * k - 1) / (k - 1)) if k > 1 else None,
            "unbiased": float(fractions.Fraction(sum(c * (c - 1) for c in counts), n * (n - 1))) if n > 1 else None,
            "millerMadow": float(entropy + mp.mpf(sum(c > 0 for c in counts) - 1) / (2 * n)),
            "evenness": float(entropy / mp.log(k)) if k > 1 else None})
    write_json("concentration", rows)


# Funnels and power ---------------------------------------------------------------------------------


def interpolated(p, terms):
    """Spiegelhalter 2005, A.1.1, over exact probabilities of 0, 1, 2, …; p as an exact fraction."""
    cumulative, p = mp.mpf(0), mp.mpf(p)
    for r, term in enumerate(terms):
        cumulative += term
        if cumulative >= p * (1 - mp.mpf(2) ** -46):
            return r - (cumulative - p) / term
    raise ArithmeticError(p)


TAILS = [0.001, 0.025, 0.5, 0.975, 0.999]


def make_funnel():
    rows = []
    for n, target, p in itertools.product([1, 2, 5, 9, 14, 50, 154, 1000], [0.02, 0.3, 0.8], TAILS):
        exact = mp.mpf(target)
        terms = (mp.binomial(n, k) * exact**k * (1 - exact) ** (n - k) for k in range(n + 1))
        rows.append([0, n] + [number(v) for v in (target, p, interpolated(p, terms) / n)])
    for expected, p in itertools.product([0.3, 1, 2, 9, 14, 50, 700], TAILS):
        exact = mp.mpf(expected)
        terms = (mp.exp(k * mp.log(exact) - exact - mp.loggamma(k + 1)) for k in itertools.count())
        rows.append([1] + [number(v) for v in (expected, 1, p, interpolated(p, terms) / exact)])
    write("funnel", ["is_rate", "size", "target", "p", "unbounded_limit"], rows)


def make_overdispersion():
    random = np.random.default_rng(17)
    lists = [[-1.41, -2.03, 2.76, -1.91, 1.32], [0.5, -0.5], random.normal(scale=2, size=12).round(6).tolist()]
    lists += [random.normal(size=40).round(6).tolist() + [25.0, -9.0]]
    rows = []
    for z, share in itertools.product(lists, [0.0, 0.1, 0.25, 0.4]):
        inside = np.asarray(stats.mstats.winsorize(np.array(z), limits=(share, share)))
        rows.append({
            "z": z, "share": share, "factor": float(np.mean(inside**2)),
            "p": float(stats.chi2.sf(sum(v * v for v in z), len(z) - 1))})
    write_json("overdispersion", rows)


def make_fisher_power():
    rows = []
    for n1, n2, alpha in [(5, 5, 0.05), (9, 14, 0.05), (20, 12, 0.2), (1, 3, 0.5)]:
        reject = [[stats.fisher_exact([[x, n1 - x], [y, n2 - y]]).pvalue <= alpha for y in range(n2 + 1)]
                  for x in range(n1 + 1)]
        for p1, p2 in [(0.0, 1.0), (0.1, 0.6), (0.5, 0.5), (0.9, 0.35), (0.02, 0.02)]:
            one, two = (stats.binom.pmf(range(n + 1), n, p) for n, p in [(n1, p1), (n2, p2)])
            rows.append([n1, n2] + [number(v) for v in (alpha, p1, p2, one @ np.array(reject) @ two)])
    write("fisher_power", ["n1", "n2", "alpha", "p1", "p2", "power"], rows)


def make_rate_power():
    rows = []
    for t1, t2, alpha in [(1.0, 1.0, 0.05), (3.0, 0.5, 0.05), (10.0, 20.0, 0.01)]:
        top = 130
        reject = [[a + b > 0 and stats.binomtest(a, a + b, t1 / (t1 + t2)).pvalue <= alpha for b in range(top)]
                  for a in range(top)]
        for r1, r2 in [(2.0, 2.0), (1.0, 9.0), (4.0, 0.0), (0.5, 2.5)]:
            one, two = (stats.poisson.pmf(range(top), m) for m in (r1 * t1, r2 * t2))
            if r1 * t1 < 60 and r2 * t2 < 60:
                rows.append([number(v) for v in (t1, t2, alpha, r1, r2, one @ np.array(reject) @ two)])
    write("rate_power", ["t1", "t2", "alpha", "r1", "r2", "power"], rows)


MAKERS = {key[5:]: value for key, value in list(globals().items()) if key.startswith("make_")}

if __name__ == "__main__":
    for chosen in sys.argv[1:] or MAKERS:
        MAKERS[chosen]()
