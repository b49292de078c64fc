package identiteit

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"halfweg/taal"
)

// The length of a password, in characters (ASVS 5.0 6.2.1 and 6.2.9; NIST SP
// 800-63B § 3.1.1.2). There are no rules about capitals, digits or signs, and no
// date on which it must change.
const (
	MinWachtwoord = 15
	maxWachtwoord = 256
)

//go:embed veelgebruikt.txt
var veelgebruiktTekst string

// veelgebruikt are the words that common passwords are made of.
var veelgebruikt = func() map[string]bool {
	woorden := map[string]bool{}
	for regel := range strings.Lines(veelgebruiktTekst) {
		if regel = strings.TrimSpace(regel); regel != "" && !strings.HasPrefix(regel, "#") {
			woorden[regel] = true
		}
	}
	return woorden
}()

// KeurWachtwoord says why a password will not do, the zero text when it does.
// eigen are words an attacker tries first: the name and e-mail address of whose
// it is.
func KeurWachtwoord(wachtwoord string, eigen ...string) (probleem, uitweg taal.Tekst) {
	w := norm.NFKC.String(wachtwoord)
	langer := taal.T("Kies bijvoorbeeld vier woorden die niets met elkaar te maken hebben, met spaties ertussen.",
		"Choose for example four words that have nothing to do with each other, with spaces between them.")
	switch n := utf8.RuneCountInString(w); {
	case n < MinWachtwoord:
		return taal.T(fmt.Sprintf("Dit wachtwoord is te kort: %d van minstens %d tekens.", n, MinWachtwoord),
			fmt.Sprintf("This password is too short: %d of at least %d characters.", n, MinWachtwoord)), langer
	case n > maxWachtwoord:
		return taal.T(fmt.Sprintf("Dit wachtwoord is te lang: hoogstens %d tekens.", maxWachtwoord),
			fmt.Sprintf("This password is too long: at most %d characters.", maxWachtwoord)), taal.T("Kies een korter wachtwoord.", "Choose a shorter password.")
	}
	kaal := letters(w)
	if len(zonderEigen(kaal, eigen)) < 8 && !alleenAnders(w) && len(kaal) > len(zonderEigen(kaal, eigen)) {
		return taal.T("In dit wachtwoord staat vooral uw eigen naam of e-mailadres.", "This password is mostly your own name or e-mail address."), langer
	}
	if herhaling(w) || reeks(w) || veelGebruikt(kaal) && !alleenAnders(w) {
		return taal.T("Dit wachtwoord is makkelijk te raden: het komt voor op lijsten of is een herhaling.",
			"This password is easy to guess: it stands on lists or is a repetition."), langer
	}
	return taal.Tekst{}, taal.Tekst{}
}

// letters are the letters of a password in lower case, with the digits and signs
// that are often put for a letter read as that letter.
func letters(w string) string {
	lees := strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i")
	var b strings.Builder
	midden := strings.TrimRightFunc(strings.TrimLeftFunc(strings.ToLower(w), geenLetter), geenLetter)
	for _, r := range lees.Replace(midden) {
		if unicode.IsLetter(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func geenLetter(r rune) bool { return !unicode.IsLetter(r) }

// alleenAnders reports whether a password has hardly a letter: it is judged by
// its digits and signs.
func alleenAnders(w string) bool { return strings.IndexFunc(w, unicode.IsLetter) < 0 }

// zonderEigen takes the parts of a name or address out of the letters.
func zonderEigen(kaal string, eigen []string) string {
	for _, e := range eigen {
		for _, deel := range strings.FieldsFunc(strings.ToLower(e), geenLetter) {
			if utf8.RuneCountInString(deel) >= 3 {
				kaal = strings.ReplaceAll(kaal, letters(deel), "")
			}
		}
	}
	return kaal
}

// veelGebruikt reports whether the letters are at most two common words, each
// perhaps more than once: "welkomwelkom", "passwordqwerty".
func veelGebruikt(kaal string) bool { return kaal != "" && inWoorden(kaal, nil) }

func inWoorden(rest string, gehad []string) bool {
	if rest == "" {
		return true
	}
	for n := len(rest); n >= 3; n-- {
		woord := rest[:n]
		if !veelgebruikt[woord] {
			continue
		}
		nieuw := gehad
		if !bevat(gehad, woord) {
			if len(gehad) == 2 {
				continue
			}
			nieuw = append(gehad[:len(gehad):len(gehad)], woord)
		}
		if inWoorden(rest[n:], nieuw) {
			return true
		}
	}
	return false
}

func bevat(woorden []string, w string) bool {
	for _, x := range woorden {
		if x == w {
			return true
		}
	}
	return false
}

// herhaling reports whether a password is one short piece over and over.
func herhaling(w string) bool {
	r := []rune(strings.ToLower(w))
	for n := 1; n <= 6 && n*2 <= len(r); n++ {
		zelfde := true
		for i := n; i < len(r); i++ {
			zelfde = zelfde && r[i] == r[i-n]
		}
		if zelfde {
			return true
		}
	}
	return false
}

// reeks reports whether nearly all characters follow from the one before, as in
// "abcdefgh" and "1234567890123456".
func reeks(w string) bool {
	r := []rune(strings.ToLower(w))
	volgt := 0
	for i := 1; i < len(r); i++ {
		if d := r[i] - r[i-1]; d == 1 || d == -1 || d == 0 || r[i-1] == '9' && r[i] == '0' {
			volgt++
		}
	}
	return volgt*10 >= (len(r)-1)*8
}
