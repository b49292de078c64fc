package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"strings"
)

// writer collects the objects of a file. It keeps its compressor, which is
// costly to make.
type writer struct {
	objects []string
	zip     *zlib.Writer
}

// alloc reserves the next object and returns its number.
func (w *writer) alloc() int {
	w.objects = append(w.objects, "")
	return len(w.objects)
}

func (w *writer) set(ref int, format string, args ...any) {
	w.objects[ref-1] = fmt.Sprintf(format, args...)
}

func (w *writer) add(format string, args ...any) int {
	ref := w.alloc()
	w.set(ref, format, args...)
	return ref
}

// stream adds a compressed stream; dict holds its further entries.
func (w *writer) stream(dict string, data []byte) int {
	var z bytes.Buffer
	if w.zip == nil {
		w.zip, _ = zlib.NewWriterLevel(&z, zlib.BestCompression) // the level is valid
	}
	w.zip.Reset(&z)
	_, _ = w.zip.Write(data) // a buffer takes everything
	_ = w.zip.Close()
	return w.plainStream(dict+" /Filter /FlateDecode", z.Bytes())
}

// plainStream adds a stream as it is.
func (w *writer) plainStream(dict string, data []byte) int {
	return w.add("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// file writes the objects as a PDF 1.7 file with a plain cross-reference
// table. Its identifier is a hash of what is in it, so that the same document
// gives the same bytes.
func (w *writer) file(catalog, info int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, len(w.objects))
	for i, o := range w.objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	id := sha256.Sum256(b.Bytes())
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets)+1, catalog, info, id[:16], id[:16], start)
	return b.Bytes()
}

// refs writes references to objects.
func refs(ns []int) string {
	var b strings.Builder
	for i, n := range ns {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%d 0 R", n)
	}
	return b.String()
}
