export { drawQr, type Qr } from '#platform/pdf/qr'
