package pdf

import (
	"unicode"

	"halfweg/document"
)

// char is one character set in a style.
type char struct {
	r     rune
	run   int     // index of the run it comes from
	width float64 // in points
}

// style is how a block of text looks.
type style struct {
	size, lead float64 // in points
	bold       bool
	color      string // fill colour operator
}

const (
	black  = "0.106 0.133 0.149 rg"
	grey   = "0.349 0.392 0.42 rg"
	accent = "0 0.345 0.42 rg"
)

var (
	body    = style{11, 15.5, false, black}
	strong  = style{11, 15.5, true, black}
	small   = style{9, 12.5, false, grey}
	sender  = style{14, 19, true, accent}
	heading = [...]style{{18, 23, true, black}, {13, 17.5, true, black}, strong}
)

// flatten sets runs as one row of characters, so that a word may span runs.
func (l *layout) flatten(runs []document.Run, s style) (cs []char) {
	for i, r := range runs {
		f := l.font(s.bold || r.Bold)
		for _, c := range r.Text {
			if c != '\n' && c != softHyphen {
				l.see(f, c)
			}
			cs = append(cs, char{c, i, float64(f.width(c)) * s.size / 1000})
		}
	}
	return cs
}

const softHyphen = '\u00AD'

// breakLines breaks characters in lines no wider than width. A space stays at
// the end of its line, so that words do not run together for who listens
// (ISO 32000-1 § 14.8.2.5); a soft hyphen shows only where a line ends on it.
func breakLines(cs []char, width float64) (lines [][]char) {
	for start := 0; start < len(cs); {
		end := lineEnd(cs[start:], width)
		lines = append(lines, visible(cs[start:start+end], start+end == len(cs)))
		start += end
	}
	return lines
}

// lineEnd returns how many characters make the next line: up to a line break,
// to the last place to break that fits, or within a word too long for a line.
func lineEnd(cs []char, width float64) int {
	x, last := 0.0, 0
	for i, c := range cs {
		switch {
		case c.r == '\n':
			return i + 1
		case c.r == softHyphen:
			if x+c.width <= width {
				last = i + 1
			}
			continue
		case c.r == ' ': // may hang over the edge
			x, last = x+c.width, i+1
			continue
		}
		if x+c.width > width && i > 0 {
			if last > 0 {
				return last
			}
			return wholeCharacter(cs, i)
		}
		if x += c.width; i+1 < len(cs) && mayBreak(c.r, cs[i+1].r) {
			last = i + 1
		}
	}
	return len(cs)
}

// wholeCharacter moves a break back so that marks stay on their letter.
func wholeCharacter(cs []char, i int) int {
	n := i
	for n > 1 && unicode.Is(unicode.M, cs[n].r) {
		n--
	}
	if unicode.Is(unicode.M, cs[n].r) {
		return i
	}
	return n
}

// mayBreak reports whether a line may end between a and b, which touch.
func mayBreak(a, b rune) bool {
	return (a == '-' || a == '–' || a == '/') && (unicode.IsLetter(b) || unicode.IsDigit(b))
}

// visible drops what does not show in a line, and makes the line break a space
// unless nothing follows.
func visible(cs []char, last bool) (out []char) {
	for i, c := range cs {
		switch {
		case c.r == '\n' && last:
		case c.r == '\n':
			out = append(out, char{' ', c.run, 0})
		case c.r == softHyphen && (i < len(cs)-1 || last):
		default:
			out = append(out, c)
		}
	}
	return out
}

// widthOf is the width of characters without the space at their end.
func widthOf(cs []char) (w float64) {
	for len(cs) > 0 && cs[len(cs)-1].r == ' ' {
		cs = cs[:len(cs)-1]
	}
	for _, c := range cs {
		w += c.width
	}
	return w
}
