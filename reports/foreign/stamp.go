package foreign

import (
	"fmt"
	"math"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// The word for the place of a page of A4, in thousandths of a point; on other pages
// it keeps its share of the shorter side.
const (
	shortSide   = 595_000
	stampSize   = 7_500
	stampRight  = 28_000
	stampBottom = 13_000
)

// stamp writes a line in the right lower corner of a page as it is shown, in an
// annotation: that depends on nothing that the page itself does. It is nil for a
// page of no size.
func (w *increment) stamp(r *reading, page types.Dict, text string) types.Object {
	b, turned := r.visible(page)
	wide, high := b.x1-b.x0, b.y1-b.y0
	if turned%180 != 0 {
		wide, high = high, wide
	}
	short := min(wide, high)
	if text == "" || short < 1000 {
		return nil
	}
	part := func(n int64) int64 { return n * (short / 100) / (shortSide / 100) }
	size := part(stampSize)
	long, tall := widthOf(text)*size/1000, size*13/10
	left, bottom := wide-part(stampRight)-long, part(stampBottom)
	rect := b.within(turned, left, bottom, left+long, bottom+tall)
	n := w.next
	w.next++
	w.stream(n, types.Dict{
		"Type": types.Name("XObject"), "Subtype": types.Name("Form"), "BBox": points(0, 0, long, tall), "Matrix": upright[turned],
		"Resources": types.Dict{"Font": types.Dict{"F": types.Dict{
			"Type": types.Name("Font"), "Subtype": types.Name("Type1"), "BaseFont": types.Name("Helvetica"), "Encoding": types.Name("WinAnsiEncoding"),
		}}},
	}, fmt.Appendf(nil, "BT 0.35 g /F %s Tf 0 %s Td <%X> Tj ET", point(size), point(size*3/10), text))
	return types.Dict{
		"Type": types.Name("Annot"), "Subtype": types.Name("Stamp"), "F": types.Integer(printed | readOnly | locked),
		"Rect": rect, "AP": types.Dict{"N": fixed(n)},
	}
}

// What an annotation is marked with (ISO 32000-1, table 165).
const (
	printed  = 1 << 2
	readOnly = 1 << 6
	locked   = 1 << 7
)

// upright turns what stands on a page that is shown turned.
var upright = map[int]types.Array{
	0: types.NewIntegerArray(1, 0, 0, 1, 0, 0), 90: types.NewIntegerArray(0, 1, -1, 0, 0, 0),
	180: types.NewIntegerArray(-1, 0, 0, -1, 0, 0), 270: types.NewIntegerArray(0, -1, 1, 0, 0, 0),
}

// A box is a rectangle in thousandths of a point.
type box struct{ x0, y0, x1, y1 int64 }

// within gives the rectangle on the page for one on what is shown of it.
func (b box) within(turned int, x0, y0, x1, y1 int64) types.Array {
	switch turned {
	case 90:
		return points(b.x1-y1, b.y0+x0, b.x1-y0, b.y0+x1)
	case 180:
		return points(b.x1-x1, b.y1-y1, b.x1-x0, b.y1-y0)
	case 270:
		return points(b.x0+y0, b.y1-x1, b.x0+y1, b.y1-x0)
	}
	return points(b.x0+x0, b.y0+y0, b.x0+x1, b.y0+y1)
}

// visible is what is shown of a page, and by how many degrees it is turned.
func (r *reading) visible(page types.Dict) (b box, turned int) {
	b, ok := r.box(page["MediaBox"])
	if !ok {
		b = box{0, 0, 612_000, 792_000} // as viewers take it
	}
	if crop, ok := r.box(page["CropBox"]); ok {
		cut := box{max(b.x0, crop.x0), max(b.y0, crop.y0), min(b.x1, crop.x1), min(b.y1, crop.y1)}
		if cut.x0 < cut.x1 && cut.y0 < cut.y1 {
			b = cut
		}
	}
	if n, err := r.DereferenceInteger(page["Rotate"]); err == nil && n != nil && int(*n)%90 == 0 {
		turned = (int(*n)%360 + 360) % 360
	}
	return b, turned
}

// farthest is beyond what any page can measure, in points.
const farthest = 1_000_000

func (r *reading) box(o types.Object) (box, bool) {
	all, err := r.DereferenceArray(o)
	if err != nil || len(all) != 4 {
		return box{}, false
	}
	var side [4]int64
	for i := range side {
		v, err := r.DereferenceNumber(all[i])
		if err != nil || !(math.Abs(v) < farthest) {
			return box{}, false
		}
		side[i] = int64(math.Round(v * 1000))
	}
	b := box{min(side[0], side[2]), min(side[1], side[3]), max(side[0], side[2]), max(side[1], side[3])}
	return b, b.x0 < b.x1 && b.y0 < b.y1
}

func points(all ...int64) types.Array {
	var out types.Array
	for _, n := range all {
		out = append(out, thousandths(n))
	}
	return out
}

// A thousandths of a point writes itself without rounding.
type thousandths int64

func (n thousandths) Clone() types.Object { return n }
func (n thousandths) PDFString() string   { return point(int64(n)) }
func (n thousandths) String() string      { return n.PDFString() }

func point(n int64) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%03d", sign, n/1000, n%1000)
}

// widthOf is how wide a text is in Helvetica, in thousandths of its size; letters
// that no number has are thought to be as wide as a digit.
func widthOf(text string) int64 {
	wide := int64(0)
	for _, c := range text {
		switch {
		case strings.ContainsRune("ijl", c):
			wide += 222
		case strings.ContainsRune(" .,", c):
			wide += 278
		case c == 'r':
			wide += 333
		case strings.ContainsRune("svcky", c):
			wide += 500
		default:
			wide += 556
		}
	}
	return wide
}
