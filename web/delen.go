package web

import "strconv"

// alertIcoon is the sign that goes with the tone of a message.
func alertIcoon(toon string) string {
	switch toon {
	case "ok":
		return "vink"
	case "warn", "neg":
		return "let-op"
	}
	return "info"
}

// aantal writes a number.
func aantal(n int) string { return strconv.Itoa(n) }
