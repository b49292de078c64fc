// Package document makes the letters and reports of a case: the words of each
// document, as pure functions of what it has to say, and one model of blocks
// that renders to HTML, plain text and (package document/pdf) to PDF.
//
// A document is made once and kept: the bytes that were sent are stored, never
// rendered again.
package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// Document is one letter or report.
type Document struct {
	Title  string // what it is about; shown in a window's title bar
	Author string // the organisation that speaks in it
	Number string // case number, in the footer of every page
	Lang   taal.Taal
	Date   termijn.Datum // the date it carries
	Blocks []Block
}

// Block is one part of a document, in reading order. The interface is sealed:
// every renderer knows every kind.
type Block interface{ block() }

// Heading opens a section. Level 1 is the title of the document. A level that
// skips one is drawn up, so that the order has no gaps (PDF/UA-1 § 7.4.2).
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text; "\n" in a run breaks the line.
type Paragraph []Run

// Run is a piece of text in one style.
type Run struct {
	Text string
	Bold bool
	Link string    // https:, mailto: or tel:; anything else is not made a link
	Lang taal.Taal // when it is not the language of the document
}

// List is a list of items, numbered or with bullets.
type List struct {
	Numbered bool
	Items    []Paragraph
}

// Table is a table with a row of column headings.
type Table struct {
	Caption string
	Head    []string
	Rows    [][]Paragraph
	RowHead bool  // the first cell of each row is its heading
	Widths  []int // shares of the width, one per column; nil: equal
}

// Address opens a letter: who sends it, and to whom. Its place on paper fits
// the window of a DL envelope.
type Address struct {
	Sender []string
	To     []string
}

// Signature closes a letter. It is not parted from the text before it.
type Signature struct {
	Closing string   // "Met vriendelijke groet,"
	Lines   []string // on whose behalf, by whom
}

// KeyValues is a short list of particulars, such as date and case number.
type KeyValues []KeyValue

// KeyValue is one of KeyValues.
type KeyValue struct{ Key, Value string }

// Space is some white between two blocks.
type Space struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Address) block()   {}
func (Signature) block() {}
func (KeyValues) block() {}
func (Space) block()     {}

// P returns a paragraph of one plain text.
func P(text string) Paragraph { return Paragraph{{Text: text}} }

// Row returns a table row of plain texts.
func Row(texts ...string) []Paragraph { return Items(texts...) }

// Items returns a list item for each text.
func Items(texts ...string) []Paragraph {
	var ps []Paragraph
	for _, t := range texts {
		ps = append(ps, P(t))
	}
	return ps
}
