package layout

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"spoor2/reports/paper"
)

// Dump writes what stands where, a line an item, in millimetres from the top
// left of the page: of a text its baseline, style, size, role and words, of the
// rest its size. Items that a screen reader passes over have the role "-". An
// error of w is the caller's to find.
func Dump(w io.Writer, doc *paper.Document) {
	d := dumper{w: bufio.NewWriter(w)}
	for i := range doc.Pages {
		d.word("pagina " + strconv.Itoa(i+1) + " van " + strconv.Itoa(len(doc.Pages)))
		d.end()
		for _, band := range doc.Pages[i].Bands {
			for k := range band.Items {
				d.item(&band.Items[k], band.Top)
			}
		}
	}
	d.w.Flush()
}

type dumper struct {
	w    *bufio.Writer
	line []byte
}

func (d *dumper) item(it *paper.Item, top paper.Unit) {
	d.place(it.X+paper.LeftEdge, 7)
	d.place(it.Y+top, 8)
	switch it.Kind {
	case paper.Text:
		d.word("  " + string("RSI"[it.Style%3]) + decimal(int64(it.Size), 10, 1))
		d.pad(23)
		d.word(role(it) + " " + strconv.Quote(it.Text))
	case paper.Rect:
		d.sized("vlak", it)
	case paper.Outline:
		d.sized("kader", it)
	case paper.Line:
		d.sized("lijn", it)
	case paper.Image:
		d.sized("beeld", it)
	case paper.Link:
		d.sized("link", it)
		d.word(" " + it.To)
	case paper.Target:
		d.word("  doel " + strconv.Itoa(it.Level) + " #" + it.To + " " + strconv.Quote(it.Title))
	}
	d.end()
}

func (d *dumper) sized(what string, it *paper.Item) {
	d.word("  " + what + " " + millimetres(it.W) + " x " + millimetres(it.H))
	if it.Weight != 0 {
		d.word(" dik " + millimetres(it.Weight))
	}
	if it.Elem != nil {
		d.word(" " + role(it))
	}
}

// role is the role of who owns an item.
func role(it *paper.Item) string {
	if it.Elem == nil {
		return "-"
	}
	return string(it.Elem.Role)
}

func (d *dumper) place(u paper.Unit, width int) {
	s := millimetres(u)
	d.word(strings.Repeat(" ", max(width-len(s), 1)) + s)
}

func (d *dumper) word(s string) { d.line = append(d.line, s...) }

func (d *dumper) pad(to int) {
	for len(d.line) < to {
		d.line = append(d.line, ' ')
	}
}

func (d *dumper) end() {
	d.w.Write(append(d.line, '\n'))
	d.line = d.line[:0]
}

// millimetres writes a length with two decimals.
func millimetres(u paper.Unit) string {
	if u < 0 {
		return "-" + millimetres(-u)
	}
	return decimal((int64(u)+5)/10, 100, 2)
}

// decimal writes n/per with so many decimals.
func decimal(n, per int64, decimals int) string {
	s := strconv.FormatInt(n%per, 10)
	return strconv.FormatInt(n/per, 10) + "." + strings.Repeat("0", decimals-len(s)) + s
}
