/** A picture of each topic, drawn in lines of the text's colour: found faster than its name, by those who read slowly too. */

const LINES: Record<string, string> = {
  'online-public-services': 'M5 3h10l4 4v14H5zM15 3v4h4M8 12h8M8 16h8M8 8h3',
  vneid: 'M3 5h18v14H3zM8.500 8a2 2 0 1 0 .01 0M5.500 16c.5-3 5.500-3 6 0M14.500 10H18M14.500 14H18',
  'vneid-papers': 'M8 3h12v14H8zM5 7H4v14h12v-1M11 8h6M11 12h6',
  'digital-signature': 'M3 21h18M6 16 15 4l3.500 2.500-9 12L5.500 20zM13 7l3.500 2.500',
  'egov-app': 'M3 9l9-6 9 6zM5 10v8M10 10v8M14 10v8M19 10v8M3 20h18',
  'field-feedback-app': 'M12 21s7-6.500 7-12a7 7 0 0 0-14 0c0 5.500 7 12 7 12zM12 6v4M12 13v.5',
  'e-commerce': 'M2 4h4l2.500 11H18l2.500-8H7M10 19a1 1 0 1 0 .01 0M17 19a1 1 0 1 0 .01 0',
  'digital-shop': 'M4 11v10h16V11M3 10l2-6h14l2 6zM9 21v-6h6v6',
  'ocop-online': 'M12 3l2.600 5.400 5.900.800-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900-4.300-4.100 5.900-.8z',
  'e-payment-account': 'M3 7h17v13H3zM3 7l12-4v4M15 11h6v5h-6zM17.500 13.500h.5',
  'qr-payment': 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM19 14h1M14 20h2M18 18h2v2h-2z',
  'digital-banking': 'M6 2h12v20H6zM11 19h2M12 5v9M14.500 7c-1.500-1.500-5-1-5 .7s5 1 5 2.800-3.500 2.200-5 .7',
  traceability: 'M4 4v14M7 4v14M10 4v8M13 4v5M16 4v5M19 4v5M15.500 12a3.500 3.500 0 1 0 .01 0M18 18l3 3',
  'smart-farming': 'M12 21v-9M12 12c0-5-4-7-9-7 0 5 4 7 9 7zM12 15c0-4 3-6 8-6 0 5-4 6-8 6zM6 21h12',
  'health-app': 'M12 21s-9-6-9-12a4.500 4.500 0 0 1 9-1.500A4.500 4.500 0 0 1 21 9c0 6-9 12-9 12zM12 9v6M9 12h6',
  'education-app': 'M2 9l10-5 10 5-10 5zM6 11v5c2 3 10 3 12 0v-5M22 9v6',
  'social-insurance': 'M3 12a9 9 0 0 1 18 0zM12 2v1M12 12v7a2 2 0 0 0 4 0',
  'disaster-warning': 'M12 3l10 18H2zM12 10v5M12 17.500v.5',
  'social-network': 'M3 4h12v9H8l-4 3v-3H3zM18 8h3v8h-1v3l-3-3h-6v-1',
  'tourism-app': 'M2 19 9 8l4 6 2-3 7 8zM17.500 4a2 2 0 1 0 .01 0',
  'smartphone-basics': 'M6 2h12v20H6zM11 19h2M9 6h6M9 10h6',
  'digital-literacy': 'M12 6C10 4 6 4 3 5v14c3-1 7-1 9 1 2-2 6-2 9-1V5c-3-1-7-1-9 1zM12 6v14',
  'scam-awareness': 'M12 2l8 3v7c0 5-4 8-8 10-4-2-8-5-8-10V5zM12 8v5M12 15.500v.5',
  'data-protection': 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4M12 15v3',
  'safe-shopping': 'M5 8h14l-1 13H6zM9 8a3 3 0 0 1 6 0M9 14l2.500 2.500L15.500 12',
};

/** A topic of a plan's own. */
const OTHER = 'M12 3a9 9 0 1 0 .01 0M12 11v6M12 7v.5';

export function Picture({ of }: { of: string }) {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
      <path d={LINES[of] ?? OTHER} />
    </svg>
  );
}
