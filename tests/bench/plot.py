#!/usr/bin/env python3
"""Draws the growth of cost as SVG, and puts the table into README.md. Standard library only; measure.sh calls it.

    plot.py GROWTH FOLDER             lines "picture x slotwise [hiredis]" -> FOLDER/grow_PICTURE.svg
    plot.py --readme TABLE README     TABLE between README's two marker lines
"""
import math
import sys

PICTURES = {
    "keys": ("GET in batches: time an operation", "keys a batch", "ns"),
    "values": ("GET in batches of 100: time an operation", "KiB a value", "ns"),
    "nodes": ("GET in batches of 1,000 over simulated nodes", "nodes", "instructions"),
}
LOGARITHMIC = ("keys",)
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 480, 300, 64, 16, 36, 44
COLOURS = ("#0b62a4", "#b0592b")
BEGIN, END = "<!-- bench -->", "<!-- /bench -->"


def nice(value):
    """The next of 1, 2, 5, 10, 20 ... at or above value."""
    unit = 10 ** math.floor(math.log10(value))
    return next(unit * m for m in (1, 2, 5, 10) if unit * m >= value * 0.999)


def scale_x(x, xs):
    return LEFT + (WIDTH - LEFT - RIGHT) * math.log(x / xs[0]) / math.log(xs[-1] / xs[0])


class Linear:
    def __init__(self, values):
        most = max(values)
        self.top = nice(most) if nice(most) < 1.6 * most else nice(most) * 0.8
        step = nice(self.top / 5)
        self.marks = [i * step for i in range(int(self.top / step + 1e-9) + 1)]

    def part(self, y):
        return y / self.top


class Logarithmic:
    def __init__(self, values):
        low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        self.low, self.decades = low, high - low
        self.marks = [10 ** i for i in range(low, high + 1)]

    def part(self, y):
        return (math.log10(y) - self.low) / self.decades


def scale_y(y, scale):
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * scale.part(y)


def text(x, y, words, anchor="middle", size=11):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-size="{size}">{words}</text>'


def axes(name, xs, scale):
    title, below, unit = PICTURES[name]
    out = [text(WIDTH / 2, 18, title, size=13), text(WIDTH / 2, HEIGHT - 8, below)]
    for i, mark in enumerate(scale.marks):
        y = scale_y(mark, scale)
        out.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#ddd"/>')
        out.append(text(LEFT - 6, y + 4, f"{mark:,.0f}" + (f" {unit}" if i == 0 else ""), "end"))
    out += [text(scale_x(x, xs), HEIGHT - BOTTOM + 16, f"{x:,}") for x in xs]
    return out


def curve(xs, ys, scale, colour, label, place):
    points = " ".join(f"{scale_x(x, xs):.1f},{scale_y(y, scale):.1f}" for x, y in zip(xs, ys))
    dots = [f'<circle cx="{scale_x(x, xs):.1f}" cy="{scale_y(y, scale):.1f}" r="2.5" fill="{colour}"/>' for x, y in zip(xs, ys)]
    mark = f'<line x1="{WIDTH - 130}" y1="{place}" x2="{WIDTH - 110}" y2="{place}" stroke="{colour}" stroke-width="2"/>'
    return [f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>', *dots, mark,
            text(WIDTH - 104, place + 4, label, "start")]


def draw(name, rows):
    xs = [int(row[0]) for row in rows]
    curves = list(zip(*[[float(v) for v in row[1:]] for row in rows]))
    scale = (Logarithmic if name in LOGARITHMIC else Linear)([y for c in curves for y in c])
    body = axes(name, xs, scale)
    for ys, colour, label, place in zip(curves, COLOURS, ("slotwise", "hiredis, at once"), (TOP + 8, TOP + 24)):
        body += curve(xs, ys, scale, colour, label, place)
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
            'font-family="sans-serif">')
    return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>', *body, "</svg>"]) + "\n"


def pictures(path, folder):
    rows = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, *values = line.split()
            rows.setdefault(name, []).append(values)
    for name, values in rows.items():
        with open(f"{folder}/grow_{name}.svg", "w", encoding="utf-8") as out:
            out.write(draw(name, values))


def readme(table, path):
    with open(table, encoding="utf-8") as file:
        figures = file.read().rstrip()
    with open(path, encoding="utf-8") as file:
        before, rest = file.read().split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    images = " ".join(f"![{PICTURES[n][0]}](tests/bench/grow_{n}.svg)" for n in PICTURES)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{before}{BEGIN}\n```\n{figures}\n```\n\n{images}\n{END}{after}")


def main(args):
    if len(args) == 3 and args[0] == "--readme":
        readme(args[1], args[2])
    elif len(args) == 2:
        pictures(*args)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
