package termijn

import (
	"fmt"
	"strconv"
	"time"
	_ "time/tzdata" // civil dates need Europe/Amsterdam on machines without a zone database

	"halfweg/taal"
)

// Datum is a civil date: a day on the calendar without time or zone. The zero
// Datum means "no date". Datums compare with ==.
type Datum struct{ n int32 } // days since 31 December of the year 0, so 0001-01-01 is 1

// Op returns the date of that day. Days outside the month roll over as in
// time.Date.
func Op(jaar int, maand time.Month, dag int) Datum {
	return vanTijd(time.Date(jaar, maand, dag, 0, 0, 0, 0, time.UTC))
}

// Parse reads a date written as 2026-04-03. It refuses days that do not exist
// and years before 1 with a *Fout.
func Parse(s string) (Datum, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return Datum{}, fout("", fmt.Sprintf("%q is geen datum; schrijf hem als 2026-04-03", s),
			fmt.Sprintf("%q is not a date; write it as 2026-04-03", s))
	}
	return vanTijd(t), nil
}

var amsterdam = func() *time.Location {
	l, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		panic(err) // time/tzdata is linked in
	}
	return l
}()

// DatumVan returns the civil date it is in the Netherlands at moment t.
func DatumVan(t time.Time) Datum {
	t = t.In(amsterdam)
	return Op(t.Year(), t.Month(), t.Day())
}

// Begin returns the moment the day begins in the Netherlands.
func (d Datum) Begin() time.Time {
	t := d.Tijd()
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, amsterdam)
}

// Klok writes the time of day it is in the Netherlands at moment t: "16:40".
func Klok(t time.Time) string { return t.In(amsterdam).Format("15:04") }

const secondenPerDag = 24 * 60 * 60

var nulpunt = time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC)

func vanTijd(t time.Time) Datum { return Datum{int32((t.Unix() - nulpunt.Unix()) / secondenPerDag)} }

// Tijd returns midnight UTC of the date, for use with package time.
func (d Datum) Tijd() time.Time {
	return time.Unix(int64(d.n)*secondenPerDag+nulpunt.Unix(), 0).UTC()
}

// IsZero reports whether d is no date at all.
func (d Datum) IsZero() bool { return d.n == 0 }

// Voor reports whether d is an earlier day than e.
func (d Datum) Voor(e Datum) bool { return d.n < e.n }

// Na reports whether d is a later day than e.
func (d Datum) Na(e Datum) bool { return d.n > e.n }

// Plus returns the date that many days later (earlier when negative).
func (d Datum) Plus(dagen int) Datum { return Datum{d.n + int32(dagen)} }

// Min returns the number of days from e to d: negative when d is earlier.
func (d Datum) Min(e Datum) int { return int(d.n - e.n) }

// Weken returns the same weekday n weeks later.
func (d Datum) Weken(n int) Datum { return d.Plus(7 * n) }

// Maanden returns the same day n months later, clamped to the end of a shorter
// month: one month after 31 January is 28 or 29 February.
func (d Datum) Maanden(n int) Datum {
	t := d.Tijd()
	eerste := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	laatste := eerste.AddDate(0, 1, -1).Day()
	return Op(eerste.Year(), eerste.Month(), min(t.Day(), laatste))
}

// Jaren returns the same day n years later, 29 February clamped to 28.
func (d Datum) Jaren(n int) Datum { return d.Maanden(12 * n) }

// Weekdag returns the day of the week.
func (d Datum) Weekdag() time.Weekday {
	return time.Weekday(((d.n % 7) + 7) % 7) // day 1 of year 1 was a Monday
}

// String returns the date as 2026-04-03, or "" for no date.
func (d Datum) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Tijd().Format(time.DateOnly)
}

// MarshalText writes the date as String does.
func (d Datum) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote; empty text is no date.
func (d *Datum) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Datum{}
		return nil
	}
	*d, err = Parse(string(b))
	return err
}

var (
	weekdagen = [...]taal.Tekst{
		{NL: "zondag", EN: "Sunday"}, {NL: "maandag", EN: "Monday"}, {NL: "dinsdag", EN: "Tuesday"},
		{NL: "woensdag", EN: "Wednesday"}, {NL: "donderdag", EN: "Thursday"}, {NL: "vrijdag", EN: "Friday"},
		{NL: "zaterdag", EN: "Saturday"},
	}
	maanden = [...]taal.Tekst{
		{NL: "januari", EN: "January"}, {NL: "februari", EN: "February"}, {NL: "maart", EN: "March"},
		{NL: "april", EN: "April"}, {NL: "mei", EN: "May"}, {NL: "juni", EN: "June"},
		{NL: "juli", EN: "July"}, {NL: "augustus", EN: "August"}, {NL: "september", EN: "September"},
		{NL: "oktober", EN: "October"}, {NL: "november", EN: "November"}, {NL: "december", EN: "December"},
	}
	maandenKort = [...]taal.Tekst{
		{NL: "jan.", EN: "Jan"}, {NL: "feb.", EN: "Feb"}, {NL: "mrt.", EN: "Mar"}, {NL: "apr.", EN: "Apr"},
		{NL: "mei", EN: "May"}, {NL: "juni", EN: "Jun"}, {NL: "juli", EN: "Jul"}, {NL: "aug.", EN: "Aug"},
		{NL: "sep.", EN: "Sep"}, {NL: "okt.", EN: "Oct"}, {NL: "nov.", EN: "Nov"}, {NL: "dec.", EN: "Dec"},
	}
)

// Voluit writes the date with its weekday: "vrijdag 3 april 2026".
func (d Datum) Voluit(t taal.Taal) string {
	if d.IsZero() {
		return ""
	}
	return weekdagen[d.Weekdag()].In(t) + " " + d.Lang(t)
}

// Lang writes the date in words: "3 april 2026".
func (d Datum) Lang(t taal.Taal) string { return d.woorden(maanden[:], t) }

// Kort writes the date in short words: "3 apr. 2026".
func (d Datum) Kort(t taal.Taal) string { return d.woorden(maandenKort[:], t) }

func (d Datum) woorden(namen []taal.Tekst, t taal.Taal) string {
	if d.IsZero() {
		return ""
	}
	x := d.Tijd()
	return strconv.Itoa(x.Day()) + " " + namen[x.Month()-1].In(t) + " " + strconv.Itoa(x.Year())
}
