package pdf

import (
	"fmt"

	"spoor2/reports/font"
	"spoor2/reports/paper"
)

// writeResources writes the fonts, and the dictionary that all pages share.
func (w *Writer) writeResources() error {
	b := []byte("<</Font<<")
	for i, used := range w.used {
		if used.Empty() {
			continue
		}
		n, err := w.writeFont(w.faces[i], used)
		if err != nil {
			return err
		}
		b = appendRef(append(append(b, '/'), faceNames[paper.Style(i)]...), n)
	}
	b = append(b, ">>/XObject<<"...)
	for i, n := range w.objects {
		b = appendRef(appendInt(append(b, "/P"...), i), n)
	}
	w.file.object(w.shared, append(b, ">>>>"...))
	return nil
}

// writeFont gives the number of the Type 0 font of a subset.
func (w *Writer) writeFont(face *font.Face, used font.Glyphs) (int, error) {
	p, err := face.Subset(used)
	if err != nil {
		return 0, err
	}
	file, unicode, desc, cid, n := w.file.next(), w.file.next(), w.file.next(), w.file.next(), w.file.next()
	w.file.stream(file, fmt.Sprintf("/Length1 %d", p.Length), p.File)
	w.file.stream(unicode, "", p.ToUnicode)
	m := face.Metrics
	flags := 32 // no symbols
	if m.ItalicAngle != 0 {
		flags |= 64
	}
	w.file.object(desc, fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/FontBBox[%d %d %d %d]/Ascent %d/Descent %d/CapHeight %d/ItalicAngle %d/StemV %d/Flags %d/FontFile2 %d 0 R>>",
		p.Name, m.BBox[0], m.BBox[1], m.BBox[2], m.BBox[3], m.Ascent, m.Descent, m.CapHeight, m.ItalicAngle, 10+220*(m.Weight-50)/900, flags, file))
	w.file.object(cid, fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor %d 0 R/W%s>>", p.Name, desc, p.Widths))
	w.file.object(n, fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", p.Name, cid, unicode))
	return n, nil
}
