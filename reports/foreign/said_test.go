package foreign_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"spoor2/reports/foreign"
)

// saying is a PDF of one page with a content stream, in a font, with more objects.
func saying(content, font, info string, more ...string) []byte {
	all := append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> /Contents 4 0 R /Annots [<< /Type /Annot /Subtype /Text /Contents (een noot) >> << /Subtype /Widget /V (ingevuld) >>] >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content), font,
	}, more...)
	if info == "" {
		return written(all...)
	}
	pdf := written(append(all, "<< "+info+" >>")...)
	return bytes.Replace(pdf, []byte("/Root"), fmt.Appendf(nil, "/Info %d 0 R /Root", len(all)+1), 1)
}

const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

func deflated(data string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(data))
	z.Close()
	return b.String()
}

func TestWhatAPDFSays(t *testing.T) {
	form := stream("/Type /XObject /Subtype /Form", "BT /F1 9 Tf (in een vorm) Tj ET")
	cmap := "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0003> <00200041> endbfchar 1 beginbfrange <0010> <0012> <0061> endbfrange"
	for name, test := range map[string]struct {
		pdf  []byte
		want string // of what it says, gaps as |
		mute bool
	}{
		"plain":       {saying("BT /F1 9 Tf (een regel) Tj ET", helvetica, "", form), "een regel", false},
		"escapes":     {saying(`BT /F1 9 Tf (caf\351 \(x\)) Tj <41 42> Tj ET`, helvetica, "", form), "café (x)AB", false},
		"distances":   {saying("BT /F1 9 Tf [(twee) -300 (woor) 20 (den)] TJ ET", helvetica, "", form), "twee woorden", false},
		"lines":       {saying("BT /F1 9 Tf (een) Tj 0 -12 Td (twee) Tj 30 0 Td (drie) Tj T* (vier) Tj (vijf) ' ET", helvetica, "", form), "een\ntwee|drie\nvier\nvijf", false},
		"form":        {saying("BT /F1 9 Tf (een) Tj ET /X1 Do", helvetica, "", form), "eenin een vorm", false},
		"differences": {saying("BT /F1 9 Tf (\\001\\002) Tj ET", "<< /Type /Font /Subtype /Type1 /BaseFont /Aap /Encoding << /Differences [1 /h /eacute] >> >>", "", form), "hé", false},
		"unicode":     {saying("BT /F1 9 Tf <0003001000110012> Tj ET", "<< /Type /Font /Subtype /Type0 /BaseFont /Aap /Encoding /Identity-H /ToUnicode 7 0 R >>", "", form, stream("", cmap)), " Aabc", false},
		"packed":      {saying("", helvetica, "", form), "", false},
		"codes only":  {saying("BT /F1 9 Tf <0003001000110012> Tj ET", "<< /Type /Font /Subtype /Type0 /BaseFont /Aap /Encoding /Identity-H >>", "", form), "", true},
		"picture":     {saying("q 9 0 0 9 0 0 cm /X1 Do Q", helvetica, "", stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x")), "", true},
		"circle":      {saying("BT /F1 9 Tf (om) Tj ET /X1 Do", helvetica, "", stream("/Type /XObject /Subtype /Form /Resources << /XObject << /X1 6 0 R >> /Font << /F1 5 0 R >> >>", "/X1 Do")), "om", true},
		"arrays":      {saying(strings.Repeat("[", 1<<20), helvetica, "", form), "", false},
		"inline":      {saying("BI /W 1 ID \x01( EI BT /F1 9 Tf (na) Tj ET", helvetica, "", form), "na", false},
	} {
		d, err := foreign.Look(t.Context(), test.pdf)
		got, _, _ := strings.Cut(strings.ReplaceAll(d.Text, string(rune(foreign.Gap)), "|"), "\neen noot\ningevuld\n")
		if got = strings.TrimSuffix(strings.TrimPrefix(got, "een noot\ningevuld\n"), "\n"); err != nil || got != test.want || d.Mute != test.mute {
			t.Errorf("%s: got %q, mute %v, %v; want %q, %v", name, got, d.Mute, err, test.want, test.mute)
		}
	}
}

func TestWhatAPDFSaysOfItself(t *testing.T) {
	pdf := saying("BT /F1 9 Tf (x) Tj ET", helvetica, "/Title (Verslag) /Keywords <FEFF00E90065006E> /Author (L. Postma)")
	if d, err := foreign.Look(t.Context(), pdf); err != nil || d.About != "Verslag\néen\nL. Postma" {
		t.Errorf("got %q, %v", d.About, err)
	}
	pdf = written("<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
		stream("/Type /Metadata /Subtype /XML", "<x><dc:title><rdf:Alt><rdf:li xml:lang=\"x\">Verslag</rdf:li></rdf:Alt></dc:title></x>"))
	if d, err := foreign.Look(t.Context(), pdf); err != nil || d.About != "Verslag" {
		t.Errorf("got %q, %v", d.About, err)
	}
}

// TestMuchIsNotSaid asks that a small file that unpacks to much ends soon.
func TestMuchIsNotSaid(t *testing.T) {
	content := deflated(strings.Repeat("BT /F1 9 Tf (veel) Tj ET ", 4<<20))
	pdf := written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>", stream("/Filter /FlateDecode", content), helvetica)
	d, err := foreign.Look(t.Context(), pdf)
	if err != nil || len(d.Text) > 2<<20 || len(d.Text) < 1<<20 {
		t.Errorf("got %d bytes of text, %v", len(d.Text), err)
	}
}
